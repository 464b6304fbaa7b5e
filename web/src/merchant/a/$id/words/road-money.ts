import type { SubjectKind } from '@ruzhu/rules';
import { useMemo } from 'react';
import type { MoneySettings } from '../../../../texts/money.ts';
import { useMoney, usePolicy } from '../../../parts/policies.ts';
import type { RoadView } from '../../../parts/road.ts';

/** The subject the account was registered for; before that, what the merchant says of itself is not known here. */
export const subjectKindOf = (road: RoadView | undefined): SubjectKind => {
  const kind = road?.accounts.find(({ product }) => product === 'service')?.subjectKind;
  return (kind ?? 'enterprise') as SubjectKind; // The server writes no other.
};

const two = (n: number) => String(n).padStart(2, '0');
const clockOf = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** The hours of an agency: 「09:00–18:00」. */
export const hoursWords = ({ from, until }: { readonly from: number; readonly until: number }): string =>
  `${clockOf(from)}–${clockOf(until)}`;

/** The agency that has the case, as the money patterns name it. */
export const agencyOf = (road: RoadView | undefined): MoneySettings['agency'] =>
  road?.agency ? { ...road.agency, hours: hoursWords(road.agency.hours) } : undefined;

/** The sentences about money of a road: its policy, its subject, its agency. `null` while anything is loading. */
export function useRoadMoney(road: RoadView | undefined) {
  const policy = usePolicy(road?.verification?.policy ?? road?.account.policy);
  const agency = useMemo(() => agencyOf(road), [road]);
  return useMoney(road ? policy : null, subjectKindOf(road), agency, road?.account.answers.licenceNumber);
}
