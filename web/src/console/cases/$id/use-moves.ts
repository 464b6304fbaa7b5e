import type { CaseMoved } from '@ruzhu/api';
import { useEffect, useRef } from 'react';
import { useCaseEvents } from '../../parts/case-events.ts';

/** What this desk does itself is told as well, and its answer is on the way: it is waited for. */
const WAIT_MS = 1_500;

/**
 * Whether news of the case are news: what the merchant does leaves its version as it is, and off the desk it is somebody
 * else's. Whatever else moves it is this desk itself.
 */
export const isTold = ({ state, version }: Pick<CaseMoved, 'state' | 'version'>, known: number): boolean =>
  version <= known || (state !== 'claimed' && state !== 'calling');

/** Tells when somebody else has done something about the case that lies on this desk. */
export function useMoves(id: string, version: () => number, onMoved: () => Promise<void>): void {
  const latest = useRef(onMoved);
  latest.current = onMoved;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useCaseEvents((moved) => {
    if (moved.id !== id || !isTold(moved, version())) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), WAIT_MS);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}
