import { agreement, categories, policies, settings } from '@ruzhu/api';
import { agreementOf } from '@ruzhu/journeys';
import { findEdition, policySets } from '@ruzhu/rules';
import { hexOf } from '../../services/canonical-json.ts';
import { bind, granted } from '../bind.ts';

export const referenceRoutes = [
  bind(policies, async (edge) => {
    const current = edge.deps.policies.current();
    return {
      policies: [current, ...policySets.filter((one) => one.id !== current.id)].map((one) => ({ ...one })),
    };
  }),
  bind(settings, async (edge) => ({
    ...edge.settings,
    sandbox: edge.sandbox !== null,
    now: edge.deps.clock.now(),
    movedDays: Math.floor((edge.sandbox?.clock.movedBy() ?? 0) / 86_400_000),
    policy: edge.deps.policies.current().id,
  })),
  bind(categories, async (edge, { query }) => {
    const policy = query.policy ? edge.deps.policies.named(query.policy) : edge.deps.policies.current();
    const edition = granted(
      findEdition(edge.deps.shelf.categories(), query.edition ?? policy.values['categories.edition']),
    );
    return { edition: { ...edition } };
  }),
  bind(agreement, async (edge, { params }) => {
    const text = agreementOf(params.key);
    return {
      key: params.key,
      version: text.version,
      hash: hexOf(edge.deps.vault.digest(text.zh.join('\n'))),
      title: text.title,
      zh: [...text.zh],
      en: [...text.en],
    };
  }),
];
