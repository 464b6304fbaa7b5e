import { reasonOf } from '@ruzhu/journeys';
import type { Verdict } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import type { Opened } from './contexts.ts';
import type { Deps } from './deps.ts';
import { type Returning, returning } from './refill-facts.ts';

const REASON = 'person.unreachable';
const ITEM = 'contact';

export type ContactMissed = Returning & {
  /** What the guard of a return asks about, as it is here. */
  readonly asked: { readonly returnedSteps: readonly string[]; readonly reasonsMissing: boolean };
  readonly params: Readonly<Record<string, string | number>>;
  /** Puts the reason on the merchant's list, as if the reviewer who called had returned the item. */
  readonly keep: () => Promise<void>;
};

/**
 * The contact chose no slot in all the days there were: the page with the contact is given back to be mended. `null`
 * for an application that waits for no contact.
 */
export async function contactMissed(
  deps: Deps,
  tx: Tx,
  { application, policy }: Opened,
): Promise<ContactMissed | null> {
  if (application.state !== 'waitingContact') return null;
  const back = returning(deps, application, policy, ['contact']);
  const [one, calls] = [
    await tx.cases.open(application.id, 'entity'),
    await tx.cases.callsOf(application.id),
  ];
  return {
    ...back,
    asked: { returnedSteps: ['contact'], reasonsMissing: false },
    params: { n: 1, items: `item:${ITEM}`, left: back.left },
    keep: async () => {
      const reviewerId = calls.at(-1)?.reviewerId;
      if (!one || !reviewerId) return;
      const words = reasonOf(REASON)?.word.zh ?? null;
      const { id: applicationId, merchantId } = application;
      const given = { path: ITEM, verdict: 'fix', reason: REASON, words, note: null } as const;
      const at = deps.clock.now();
      const verdict: Verdict = {
        ...given,
        caseId: one.id,
        applicationId,
        merchantId,
        round: one.round,
        reviewerId,
        at,
      };
      await tx.cases.putVerdict(verdict);
    },
  };
}
