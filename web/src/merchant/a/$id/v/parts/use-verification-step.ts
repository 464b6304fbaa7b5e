import type { Answers } from '@ruzhu/journeys';
import { roadAddress } from '../../../../parts/road-frame.tsx';
import { type StepHandle, useStep } from '../../../../parts/use-step.ts';
import { subjectKindOf } from '../../words/road-money.ts';
import { MENDING, pageAfter, pageBefore, placeOf, type VerificationPage } from './places.ts';
import { provedBy } from './proved-by.ts';
import { useReturned, useReturnedSteps } from './returned.ts';
import { returnedAbove } from './returned-above.tsx';
import { shutStep } from './shut-step.tsx';
import type { OnRoad } from './verification-gate.tsx';

/** What every page of questions of a verification has: its answers, its frame, where it leads, and whether it is shut. */
export function useVerificationStep(
  page: VerificationPage,
  { road, verification }: OnRoad,
  known: Answers = {},
) {
  const { entityName, licenceNumber } = road.account.answers;
  const returned = useReturnedSteps(verification);
  const isMending = MENDING.includes(verification.state);
  const { data: why } = useReturned(isMending ? verification.id : '');
  const step: StepHandle = useStep('verifications', verification.id, page, {
    subjectKind: subjectKindOf(road),
    entityName,
    licenceNumber,
    entityProvedBy: provedBy(road.account.facts),
    ...known,
  });
  return {
    step,
    next: (application: Parameters<typeof pageAfter>[0]) =>
      roadAddress(road.account.id, pageAfter(application, page)),
    frame: {
      stage: 'verify' as const,
      place: placeOf(page, verification.steps),
      back: isMending ? 'v/fix' : pageBefore(page, verification.steps),
      above: isMending && returnedAbove(why, page),
    },
    shut: ({ application }: NonNullable<StepHandle['ready']>) =>
      shutStep({ verification: application, page, returned }),
  };
}
