import type { CaseMoved } from '@ruzhu/api';
import type { Instant } from '@ruzhu/rules';
import type { TouchedCase } from '../ports/store.ts';
import type { Edge } from './call.ts';

type Listener = {
  /** The agency whose cases are told; `null` for those of all. */
  readonly agencyId: string | null;
  readonly tell: (moved: CaseMoved) => void;
};

const EVERY_MS = 1_000;
const MOST = 500;
/** Transactions end in another order than they wrote: what was seen is looked for again this long. */
const OVERLAP_MS = 5_000;

const keyOf = ({ id, version, touchedAt }: TouchedCase): string => `${id} ${version} ${touchedAt}`;

/**
 * Looks once a second for cases that moved, while anybody listens, and tells each listener those of the own agency. Each
 * server looks for itself, so that it does not matter which of them moved a case.
 */
export function caseHub({ deps }: Pick<Edge, 'deps'>) {
  const listeners = new Set<Listener>();
  const seen = new Map<string, Instant>();
  let since: Instant | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellAll = (moved: readonly TouchedCase[]) => {
    for (const one of moved) {
      const key = keyOf(one);
      if (seen.has(key)) continue;
      seen.set(key, one.touchedAt);
      for (const { agencyId, tell } of listeners)
        if (agencyId === null || agencyId === one.agencyId)
          tell({ id: one.id, state: one.state, version: one.version });
    }
  };
  const look = async () => {
    const from = since === null ? null : since - OVERLAP_MS;
    const moved = await deps.store.read('platform', (tx) => tx.cases.touchedSince(from, MOST));
    tellAll(moved);
    since = moved.at(-1)?.touchedAt ?? since;
    for (const [key, at] of seen) if (since !== null && at < since - OVERLAP_MS) seen.delete(key);
  };
  const beat = async () => {
    // A database that is away for a moment is asked again; those who listen ask for their lists by themselves meanwhile.
    await look().catch((fault: unknown) => deps.log.warn('case hub', { fault: String(fault) }));
    timer = listeners.size > 0 ? setTimeout(() => void beat(), EVERY_MS) : undefined;
  };
  return {
    /** Tells `listener` of every move from now on, until the function that comes back is called. */
    listen: (listener: Listener): (() => void) => {
      listeners.add(listener);
      if (timer === undefined && listeners.size === 1) {
        since = null;
        timer = setTimeout(() => void beat(), 0);
      }
      return () => void listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      clearTimeout(timer);
    },
  };
}
