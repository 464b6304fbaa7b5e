import {
  checkDossier,
  checkEligibility,
  checkIdentifier,
  checkNameByRules,
  identifierKindList,
} from '@ruzhu/api';
import { namedKinds } from '@ruzhu/rules';
import { askDossier, askEligibility, askIdentifier, askName } from '../../services/ask-rules.ts';
import { bind, granted } from '../bind.ts';
import { presentExplanation, presentJudgement, presentLint } from '../present/rules.ts';

export const ruleRoutes = [
  bind(identifierKindList, async () => ({
    kinds: namedKinds.map(({ name, label, refusals, example }) => ({
      kind: name,
      label,
      refusals: [...refusals],
      example,
    })),
  })),
  bind(checkIdentifier, async (edge, { params, body, caller }) =>
    presentExplanation(granted(await askIdentifier(edge.deps, { ...params, ...body, caller }))),
  ),
  bind(checkNameByRules, async (edge, { body, caller }) => {
    const { entityName, basis, ...rest } = body;
    const options = { ...(entityName === null ? {} : { entityName }), ...(basis === null ? {} : { basis }) };
    return presentExplanation(granted(await askName(edge.deps, { ...rest, ...options, caller })));
  }),
  bind(checkEligibility, async (edge, { body, caller }) =>
    presentJudgement(granted(await askEligibility(edge.deps, { ...body, caller }))),
  ),
  bind(checkDossier, async (edge, { body, caller }) =>
    presentLint(granted(await askDossier(edge.deps, { ...body, caller }))),
  ),
];
