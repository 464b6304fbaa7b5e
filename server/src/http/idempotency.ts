import { type Locale, MINUTE } from '@ruzhu/rules';
import { canonicalJson } from '../services/canonical-json.ts';
import type { Edge } from './call.ts';
import { problemOf, RefusedRequest, refusing } from './problem.ts';

type Once = { readonly scope: string; readonly key: string; readonly request: unknown };
type Given = { readonly status: number; readonly body: unknown; readonly repeated: boolean };

/** No request lives this long: a key that is still without an answer was left behind by a process that died. */
const LONGEST_REQUEST = 3 * MINUTE;

/**
 * Does the work once per key: the first answer, refusals included, is kept for a week and given again. The same key for
 * another request is refused. Faults are not kept, nor refusals that
 * time mends by itself, so that a retry can succeed.
 * Refusals: `idempotency.differs`, `idempotency.running`.
 */
export async function answerOnce(
  edge: Edge,
  once: Once,
  status: number,
  work: () => Promise<unknown>,
  locale: Locale,
  requestId: string,
): Promise<Given> {
  const { store, vault, clock } = edge.deps;
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
  try {
    const answer = { status, body: await work() };
    await store.write('platform', (tx) => tx.idempotency.answer(scope, key, answer));
    return { ...answer, repeated: false };
  } catch (fault) {
    const body = fault instanceof RefusedRequest ? problemOf(fault.refusals, locale, requestId) : null;
    if (!body || body.status >= 500) {
      await store.write('platform', (tx) => tx.idempotency.forget(scope, key));
      throw fault;
    }
    await store.write('platform', (tx) => tx.idempotency.answer(scope, key, { status: body.status, body }));
    return { status: body.status, body, repeated: false };
  }
}
