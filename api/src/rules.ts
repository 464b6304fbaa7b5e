/** The rules by themselves: the checks of the journeys for programs, without an account, at any past date. */
import { namedKinds } from '@ruzhu/rules';
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { params, short, words } from './shapes.ts';

const tag = 'Rules';
const asOf = short(40).nullable().default(null);
const policy = short(60).nullable().default(null);
const DATE = ['date.format', 'date.unreal', 'dossier.instant'];
const said = z.object({ says: words, fix: words });

export const explanation = z.object({
  kind: z.string().nullable(),
  label: words.nullable(),
  ok: z.boolean(),
  value: z.string().nullable(),
  facts: z.unknown(),
  warnings: z.array(
    z.object({
      level: z.enum(['warn', 'info']),
      code: z.string(),
      path: z.string(),
      params,
      ...said.shape,
    }),
  ),
  code: z.string().nullable(),
  params,
  says: words.nullable(),
  fix: words.nullable(),
  position: z.int().nullable(),
  suggestions: z.array(z.string()),
  slip: words.nullable(),
});

export const identifierKindList = endpoint({
  id: 'identifierKindList',
  method: 'GET',
  path: '/api/v1/rules/kinds',
  tag,
  summary: 'The kinds of numbers that can be checked, each with its refusal codes and an example that passes',
  auth: 'none',
  answer: z.object({
    kinds: z.array(
      z.object({ kind: z.string(), label: words, refusals: z.array(z.string()), example: z.string() }),
    ),
  }),
  refusals: [],
});

export const checkIdentifier = endpoint({
  id: 'checkIdentifier',
  method: 'POST',
  path: '/api/v1/rules/identifiers/{kind}',
  tag,
  summary:
    'What a number says, or where it is wrong and what was probably meant; a wrong number is an answer, not a refusal',
  auth: 'none',
  params: z.strictObject({ kind: short(60).meta({ examples: namedKinds.map(({ name }) => name) }) }),
  body: z.strictObject({ value: z.unknown(), asOf }),
  answer: explanation,
  refusals: ['rate.too_many', 'identifier.kind_unknown', ...DATE],
  sensitive: ['value'],
  noStore: true,
});

export const checkNameByRules = endpoint({
  id: 'checkNameByRules',
  method: 'POST',
  path: '/api/v1/rules/names',
  tag,
  summary: 'The name of an account by the naming rules; whether somebody holds it is not looked up',
  auth: 'none',
  body: z.strictObject({
    name: z.unknown(),
    kind: z.enum(['subscription', 'service', 'miniProgram', 'enterpriseWechat']).default('service'),
    entityName: short(200).nullable().default(null),
    basis: z.enum(['trademark', 'ownWords']).nullable().default(null),
    policy,
  }),
  answer: explanation,
  refusals: ['rate.too_many', 'policy.unknown'],
});

const finding = z.object({
  code: z.string(),
  ruleId: z.string(),
  effect: z.string(),
  source: z.string(),
  date: z.string(),
  params,
  ...said.shape,
});
const paper = z.object({
  documentType: z.string(),
  name: words,
  issuer: words,
  usual: words,
  holder: z.string(),
  count: z.int(),
  amend: z.boolean(),
});
const change = z.object({
  steps: z.array(z.object({ kind: z.string(), ...words.shape })),
  days: z.int(),
  answersAfter: z.record(z.string(), z.unknown()),
});
const summary = z.object({
  verdict: z.string(),
  papers: z.array(words),
  steps: z.array(z.string()),
  days: z.int(),
  fee: z.int(),
});
const cameAndWent = <T extends z.ZodType>(one: T) => z.object({ added: z.array(one), removed: z.array(one) });

export const checkEligibility = endpoint({
  id: 'checkEligibility',
  method: 'POST',
  path: '/api/v1/rules/eligibility',
  tag,
  summary:
    'Whether a merchant may open a shop: verdict, reasons with rule, source and date, smallest change, what-if table, checklist',
  auth: 'none',
  body: z.strictObject({ answers: z.record(z.string().max(60), z.unknown()), policy, asOf }),
  answer: z.object({
    verdict: z.enum(['eligible', 'eligibleAfter', 'notEligible', 'uncertain']),
    reasons: z.array(finding),
    warnings: z.array(finding),
    papers: z.object({
      needed: z.array(
        z.object({ kind: z.string(), label: z.string(), words, state: z.string(), note: words.nullable() }),
      ),
      missing: z.array(paper),
      alternatives: z.array(z.array(paper)),
    }),
    smallestChange: change.nullable(),
    otherChanges: z.array(change),
    decidingQuestions: z.array(
      z.object({
        path: z.string(),
        words,
        outcomes: z.array(z.object({ value: z.string(), verdicts: z.array(z.string()) })),
      }),
    ),
    whatIf: z.array(
      z.object({
        group: z.string(),
        to: z.string(),
        title: words,
        note: words.nullable(),
        after: summary,
        papers: cameAndWent(words),
        steps: cameAndWent(z.string()),
        days: z.int(),
        fee: z.int(),
      }),
    ),
    checklist: z.object({
      groups: z.array(
        z.object({
          key: z.string(),
          title: words,
          items: z.array(
            z.object({
              key: z.string(),
              text: words,
              forms: z.array(z.string()),
              present: z.array(z.string()),
              state: z.string(),
              hint: words.nullable(),
            }),
          ),
        }),
      ),
      stages: z.array(
        z.object({ key: z.string(), title: words, actors: z.array(z.string()), usual: words, days: z.int() }),
      ),
      days: z.int(),
      cost: z.object({
        total: z.int(),
        savedByReuse: z.int(),
        parts: z.array(z.object({ key: z.string(), words, fee: z.int() })),
      }),
    }),
    policy: z.object({ id: z.string(), title: words, checkedOn: z.string() }),
    edition: z.object({ id: z.string(), title: words, page: z.string() }),
    asOf: z.string(),
    recheckOn: z.string(),
  }),
  refusals: [
    'rate.too_many',
    'field.too_long',
    'policy.unknown',
    'edition.unknown',
    'edition.not_in_force',
    ...DATE,
  ],
});

const lintFinding = z.object({
  level: z.enum(['mustFix', 'advice']),
  code: z.string(),
  path: z.string(),
  params,
  suggestions: z.array(z.string()),
  ...said.shape,
});

export const checkDossier = endpoint({
  id: 'checkDossier',
  method: 'POST',
  path: '/api/v1/rules/dossier',
  tag,
  summary:
    'A whole dossier by the reviewer’s rules, item by item with words; its shape is docs/dossier.schema.json',
  auth: 'none',
  body: z.strictObject({ dossier: z.unknown(), policy, asOf }),
  answer: z.object({
    policy: z.string(),
    asOf: z.string(),
    mustFix: z.int(),
    advice: z.int(),
    pass: z.int(),
    unknown: z.int(),
    items: z.array(
      z.object({
        id: z.string(),
        level: z.enum(['pass', 'advice', 'mustFix', 'unknown']),
        title: words,
        code: z.string().nullable(),
        path: z.string(),
        params,
        suggestions: z.array(z.string()),
        ...said.shape,
        others: z.array(lintFinding),
        step: z.string(),
        source: z.string(),
      }),
    ),
  }),
  refusals: [
    'rate.too_many',
    'field.too_long',
    'policy.unknown',
    'dossier.record',
    'dossier.list',
    'dossier.text',
    'dossier.number_as_text',
    'dossier.choice',
    'dossier.flag',
    'dossier.whole',
    'dossier.date',
    'dossier.too_long',
    'dossier.too_many',
    'dossier.unknown_field',
    'dossier.required',
    ...DATE,
  ],
  sensitive: ['dossier'],
  noStore: true,
});
