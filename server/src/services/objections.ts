import { deadline, ok, type Result, refuse } from '@ruzhu/rules';
import type { Application, Objection } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { advance } from './advance.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { mine, store } from './loading.ts';
import { dueAt } from './timers.ts';

const MOST_WORDS = 1_000;

/** What people wrote, without what no keyboard has. */
export const cleaned = (words: string, most: number): string =>
  words
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(0, most);

export const placeOf = (id: string, column: 'words' | 'answer') => ({ table: 'objections', column, row: id });

const OPEN: readonly Objection['state'][] = ['waiting', 'proposed'];
export const isOpen = ({ state }: Objection): boolean => OPEN.includes(state);

/** An objection to the refusal as it stands: what was opened again was another one. */
async function ofThisRefusal(tx: Tx, { id }: Application): Promise<Objection | null> {
  const [latest] = await tx.objections.ofApplication(id);
  return latest && latest.state !== 'reopened' ? latest : null;
}

const earlierOf = (before: Objection | null): 'none' | 'open' | 'answered' => {
  if (before?.askedBy !== 'merchant') return 'none';
  return isOpen(before) ? 'open' : 'answered';
};

export type ObjectionView = {
  readonly objection: Objection | null;
  readonly words: string | null;
  readonly answer: string | null;
  /** Until when one may object; `null` when one may not. */
  readonly until: number | null;
};

export const openedOf = async (
  deps: Deps,
  one: Objection,
  column: 'words' | 'answer',
): Promise<string | null> => {
  const sealed = one[column];
  return sealed === null ? null : deps.vault.open(one.merchantId, placeOf(one.id, column), sealed);
};

/** What became of an objection, as its merchant reads it; an operator's own doubts are none of it. Refusal: `not_found`. */
export async function objectionOf(
  deps: Deps,
  tx: Tx,
  asked: { readonly merchantId: string; readonly applicationId: string },
): Promise<Result<ObjectionView>> {
  const found = await mine(tx, asked.merchantId, asked.applicationId, 'verification');
  if (!found.ok) return found;
  const objection =
    (await tx.objections.ofApplication(found.value.id)).find(({ askedBy }) => askedBy === 'merchant') ?? null;
  const timer = (await tx.timers.of(found.value.id)).find(({ clock }) => clock === 'objection');
  const may = found.value.state === 'failed' && earlierOf(await ofThisRefusal(tx, found.value)) === 'none';
  return ok({
    objection,
    words: objection && (await openedOf(deps, objection, 'words')),
    answer: objection && (await openedOf(deps, objection, 'answer')),
    until: may ? (timer?.dueAt ?? null) : null,
  });
}

/**
 * The merchant objects to a final refusal, once and in words; until it is answered the account's time does not run out.
 * Refusals: `not_found`, `field.missing`, `event.not_possible`, `objection.over`, `objection.open`, `objection.answered`.
 */
export const objectTo = (
  deps: Deps,
  asked: {
    readonly merchantId: string;
    readonly applicationId: string;
    readonly words: string;
    readonly caller: Caller;
  },
): Promise<Outcome<ObjectionView>> =>
  decide(deps, 'platform', async (tx): Promise<Result<ObjectionView>> => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'verification');
    if (!found.ok) return found;
    const application = found.value;
    const words = cleaned(asked.words, MOST_WORDS);
    if (!words) return refuse('field.missing', 'words');
    const timers = await tx.timers.of(application.id);
    const period = timers.find(({ clock }) => clock === 'objection');
    const before = await ofThisRefusal(tx, application);
    const policy = deps.policies.named(application.policy);
    const now = deps.clock.now();
    const answerBy = deadline(now, policy.values['verify.objectionAnswer'], deps.shelf.calendar()).at;
    const isOver = period === undefined || (period.dueAt !== null && period.dueAt <= now);
    const moved = advance(deps, {
      application,
      timers,
      event: 'object',
      by: 'applicant',
      actorId: asked.caller.actorId,
      facts: { objection: { isOver, earlier: earlierOf(before) } },
      params: { deadline: answerBy },
    });
    if (!moved.ok) return moved;
    await store(tx, moved.commit);
    await keepWindow(deps, tx, application, answerBy);
    const kept = await keep(deps, tx, application, before, { words, answerBy });
    return ok({ objection: kept, words, answer: null, until: null });
  });

/** Inserts the objection, or joins the one that an operator has begun of one's own accord. */
async function keep(
  deps: Deps,
  tx: Tx,
  { id: applicationId, merchantId }: Application,
  before: Objection | null,
  given: { readonly words: string; readonly answerBy: number },
): Promise<Objection> {
  const joined = before && isOpen(before) ? before : null;
  const id = joined?.id ?? deps.ids.id();
  const words = await deps.vault.seal(merchantId, placeOf(id, 'words'), given.words);
  const fields = { askedBy: 'merchant', words, answerBy: given.answerBy } as const;
  const one: Objection = joined
    ? { ...joined, ...fields, version: joined.version + 1 }
    : { ...blank(deps, { id, merchantId, applicationId }), ...fields };
  const done = joined ? await tx.objections.update(one) : await tx.objections.insert(one);
  if (!done) throw new Error(`Objection ${id} moved under us`);
  return one;
}

export const blank = (
  deps: Pick<Deps, 'clock'>,
  of: Pick<Objection, 'id' | 'merchantId' | 'applicationId'>,
): Omit<Objection, 'askedBy' | 'words' | 'answerBy'> => ({
  ...of,
  state: 'waiting',
  proposedBy: null,
  proposedAt: null,
  proposal: null,
  decidedBy: null,
  decidedAt: null,
  answer: null,
  createdAt: deps.clock.now(),
  version: 0,
});

/** The time to verify goes on running, but not past the answer and what it takes to apply again after it. */
async function keepWindow(deps: Deps, tx: Tx, application: Application, answerBy: number): Promise<void> {
  if (!application.parentId) return;
  const timer = (await tx.timers.of(application.parentId)).find(({ clock }) => clock === 'window');
  const floor = deps.policies.named(application.policy).values['verify.windowFloor'];
  const least = dueAt(answerBy, floor, deps.shelf.calendar());
  if (!timer || timer.dueAt === null || least === null || timer.dueAt >= least) return;
  await tx.timers.change({ set: [{ ...timer, dueAt: least }], stop: [] });
}
