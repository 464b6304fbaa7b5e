import type { Policy } from '@ruzhu/rules';

/** What comes after the road, in the order in which it is usually done. */
export type ItemKey = 'verify' | 'filing' | 'domain' | 'code' | 'pay' | 'members';

/** `must`: the rules of this application ask for it. `remind`: the real platform does, whatever these rules say. */
export type Item = { readonly key: ItemKey; readonly weight: 'must' | 'remind' };

type Draft = { readonly key: ItemKey; readonly weight: (policy: Policy) => Item['weight'] | null };

const always = (): Item['weight'] => 'must';

const before: readonly Draft[] = [
  { key: 'verify', weight: ({ values }) => (values['mp.verificationRequired'] ? 'must' : null) },
  { key: 'filing', weight: ({ values }) => (values['mp.filingRequired'] ? 'must' : 'remind') },
  { key: 'domain', weight: always },
  { key: 'code', weight: always },
  { key: 'pay', weight: always },
];

const after: readonly Draft[] = [{ key: 'members', weight: () => 'remind' }];

const under = (drafts: readonly Draft[], policy: Policy): readonly Item[] =>
  drafts.flatMap(({ key, weight }) => {
    const heavy = weight(policy);
    return heavy ? [{ key, weight: heavy }] : [];
  });

/** What is left to do under a set of rules, before the release and after it. */
export const itemsUnder = (policy: Policy) => ({
  before: under(before, policy),
  after: under(after, policy),
});
