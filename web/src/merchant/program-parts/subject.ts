import { audienceOf, type CategoryAudience, type SubjectKind } from '@ruzhu/rules';
import { useAccountId } from '../parts/application.ts';
import { type RoadView, useRoad } from '../parts/road.ts';

/** Whose mini program it is, as the service account knows it. */
export type Subject = {
  readonly kind: SubjectKind;
  readonly entityName: string;
  /** The business scope as it stands on the licence; `''` while nobody entered it. */
  readonly scope: string;
};

/** The account of a product on the road: the service account's AppID and the mini program's are two things. */
export const accountOf = (road: RoadView, product: 'service' | 'miniProgram', applicationId?: string) =>
  road.accounts.find(
    (one) => one.product === product && (applicationId === undefined || one.applicationId === applicationId),
  ) ?? null;

export function subjectOf(road: RoadView): Subject {
  const { answers, facts } = road.account;
  const kind = accountOf(road, 'service')?.subjectKind ?? 'enterprise';
  return {
    kind: kind as SubjectKind, // The server writes no other.
    entityName: String(answers.entityName ?? ''),
    scope: String(facts.businessScope ?? ''),
  };
}

/** Which list of categories is open to the subject. */
export const listOf = ({ kind }: Subject): CategoryAudience => audienceOf(kind);

/** The road of the account in the address, and whose it is. */
export function useSubject() {
  const road = useRoad(useAccountId());
  return { road, subject: road.data ? subjectOf(road.data) : null };
}
