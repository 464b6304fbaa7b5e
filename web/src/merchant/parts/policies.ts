import type { policies } from '@ruzhu/api';
import { type Policy, type SubjectKind, verificationFee } from '@ruzhu/rules';
import { useMemo } from 'react';
import { load } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useApp } from '../../kit/app.tsx';
import { type MoneySettings, type MoneyWords, moneyWords } from '../../texts/money.ts';
import { useLoaded } from './loaded.ts';

const findPolicies = operation<typeof policies>('GET', '/api/v1/policies');

const loadPolicies = async (): Promise<readonly Policy[]> => {
  const answer = await load(findPolicies);
  return answer.policies as unknown as readonly Policy[]; // The server's own table of this very type.
};

/** Every set of rules, the one in force first. It changes so rarely that a page asks once. */
export const usePolicies = () =>
  useLoaded(['policies'], loadPolicies, { staleTime: Number.POSITIVE_INFINITY });

/** The set an application runs under; the one in force while there is no application. `null` while loading. */
export function usePolicy(id?: string): Policy | null {
  const { data } = usePolicies();
  return data?.find((one) => one.id === id) ?? data?.[0] ?? null;
}

/** The sentences about money for a policy and a subject, in the reader's language; `null` while there is no policy. */
export function useMoney(
  policy: Policy | null,
  subject: SubjectKind = 'enterprise',
  agency?: MoneySettings['agency'],
  licenceNumber?: unknown,
): MoneyWords | null {
  const { support, locale } = useApp();
  const fee = policy ? verificationFee(policy, { kind: subject, licenceNumber }) : 0;
  return useMemo(
    () =>
      policy ? moneyWords(policy, { agency, support: support ?? undefined }, { subject, locale, fee }) : null,
    [policy, agency, support, subject, locale, fee],
  );
}
