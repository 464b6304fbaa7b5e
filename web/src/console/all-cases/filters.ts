import type { BodyOf, exportOperatorCases } from '@ruzhu/api';

type Filter = BodyOf<typeof exportOperatorCases>;

export const STATES = [
  'open',
  'queued',
  'claimed',
  'calling',
  'snoozed',
  'deciding',
  'secondLook',
  'decided',
] as const;
export const KINDS = ['entity', 'name', 'miniProgram'] as const;
/** Working days to choose from; any other number in an address is taken as it is. */
export const DAYS = ['1', '3', '5', '10'] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the list is narrowed to, as it stands in the address; what nobody knows is left out. */
export function filterOf(search: URLSearchParams): Filter {
  const state = STATES.find((one) => one === search.get('state'));
  const kind = KINDS.find((one) => one === search.get('kind'));
  const [agency, policy, days] = [search.get('agency'), search.get('policy'), search.get('days')];
  return {
    ...(state && state !== 'open' ? { state } : {}),
    ...(kind ? { kind } : {}),
    ...(agency && UUID.test(agency) ? { agency } : {}),
    ...(policy ? { policy } : {}),
    ...(days && /^\d{1,2}$/.test(days) && Number(days) <= 60 ? { days: Number(days) } : {}),
  };
}
