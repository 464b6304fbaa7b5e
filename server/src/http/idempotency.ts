import { type Locale, MINUTE } from '@ruzhu/rules';
import { StorageFault } from '../ports/storage-fault.ts';
import type { Tx } from '../ports/store.ts';
import { PLATFORM } from '../ports/vault.ts';
import { canonicalJson, hexOf } from '../services/canonical-json.ts';
import type { Edge } from './call.ts';
import { problemOf, RefusedRequest, refusing } from './problem.ts';
import { type KeptWrite, keptWrites, resumable } from './resumable.ts';

type Once = { readonly scope: string; readonly key: string; readonly request: unknown };
type Given = { readonly status: number; readonly body: unknown; readonly repeated: boolean };

/** No request lives this long: a key that is still without an answer was left behind by a process that died. */
const LONGEST_REQUEST = 3 * MINUTE;

/** What one request keeps of its transactions, sealed, since it may hold what the answer only tells once. */
function recorder({ deps }: Edge, { scope, key }: Once) {
  const { store, vault, clock } = deps;
  const place = (number: number) => ({
    table: 'request_writes',
    column: 'result',
    row: hexOf(vault.digest(canonicalJson([scope, key, number]))),
  });
  const kept = { count: 0 };
  const keep = async (tx: Tx, { number, work, result }: KeptWrite): Promise<void> => {
    const sealed = await vault.seal(PLATFORM, place(number), keptWrites.write({ work, result }));
    await tx.idempotency.keepWrite({ scope, key, number, result: sealed, at: clock.now() });
    kept.count += 1;
  };
  const done = async (): Promise<ReadonlyMap<number, KeptWrite>> => {
    const found = new Map<number, KeptWrite>();
    for (const { number, result } of await store.read('platform', (tx) =>
      tx.idempotency.writesOf(scope, key),
    ))
      found.set(number, keptWrites.read(number, await vault.open(PLATFORM, place(number), result)));
    return found;
  };
  return { kept, keep, done };
}

/** A fault behind work that is done already: whoever repeats goes on from there. Anything else is done from the start. */
const goesOn = (fault: unknown, kept: number): boolean =>
  kept > 0 && !(fault instanceof RefusedRequest) && !(fault instanceof StorageFault);

/**
 * Does the work once per key: the first answer, refusals included, is kept for a week and given again. The same key for
 * another request is refused. Each transaction of the work leaves its result in the same commit, so that a repeat after
 * a crash goes on behind it and gives the first answer. Faults are not kept, nor refusals that time mends by itself, so
 * that a retry can succeed. `edge` is the caller's own; `work` is given one that keeps what it does.
 * Refusals: `idempotency.differs`, `idempotency.running`.
 */
export async function answerOnce(
  edges: { readonly whole: Edge; readonly own: Edge },
  once: Once,
  status: number,
  work: (edge: Edge) => Promise<unknown>,
  locale: Locale,
  requestId: string,
): Promise<Given> {
  const { store, vault, clock } = edges.whole.deps;
  const { scope, key } = once;
  // Keyed, since the request may hold an ID number that a plain digest would let anybody guess.
  const requestHash = vault.hash('token', canonicalJson(once.request));
  const at = clock.now();
  const claim = await store.write('platform', (tx) =>
    tx.idempotency.claim({ scope, key, requestHash, at, staleBefore: at - LONGEST_REQUEST }),
  );
  if (claim.state === 'differs') throw refusing('idempotency.differs');
  if (claim.state === 'running') throw refusing('idempotency.running', '', { seconds: 1 });
  if (claim.state === 'answered') return { ...claim.answer, repeated: true };
  const { kept, keep, done } = recorder(edges.whole, once);
  const before = claim.state === 'again' ? await done() : new Map<number, KeptWrite>();
  const { own } = edges;
  const keeping = resumable({ store: own.deps.store, done: before, keep });
  try {
    const answer = { status, body: await work({ ...own, deps: { ...own.deps, store: keeping } }) };
    await store.write('platform', (tx) => tx.idempotency.answer(scope, key, answer));
    return { ...answer, repeated: false };
  } catch (fault) {
    const body = fault instanceof RefusedRequest ? problemOf(fault.refusals, locale, requestId) : null;
    if (!body || body.status >= 500) {
      const isBegun = goesOn(fault, kept.count + before.size);
      await store.write('platform', (tx) =>
        isBegun ? tx.idempotency.letGo(scope, key, at - LONGEST_REQUEST) : tx.idempotency.forget(scope, key),
      );
      throw fault;
    }
    await store.write('platform', (tx) => tx.idempotency.answer(scope, key, { status: body.status, body }));
    return { status: body.status, body, repeated: false };
  }
}
