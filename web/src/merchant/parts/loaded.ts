import { hashKey, type QueryKey, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Fault } from '../../client/call.ts';
import { isStreaming, onMoves } from './merchant-events.ts';

type LoadedOptions = {
  /** How long an answer counts as fresh, in ms. */
  readonly staleTime?: number;
  /** `0` forgets the answer with the page: for values that must not stay in memory. */
  readonly gcTime?: number;
  readonly enabled?: boolean;
  /**
   * Asks again when the server tells that something has moved, and after so many ms while the page is looked at, longer each
   * time (see `slower`); seldom while moves are told.
   */
  readonly every?: readonly number[];
  readonly refetchOnWindowFocus?: boolean;
};

const MOST_TRIES = 2;

/** Refusals are answers; only a fault of the line or the server is tried again. */
const again = (failures: number, fault: Error): boolean =>
  failures < MOST_TRIES && !(fault instanceof Fault && fault.status < 500);

/** The n-th wait of a row of waits; the last one repeats. */
export const slower = (waits: readonly number[], n: number): number =>
  waits[Math.min(n, waits.length - 1)] ?? 60_000;

/** While moves are told, what nobody tells of is asked for this seldom at most. */
const TOLD_MS = 15_000;

const waitOf = (waits: readonly number[], n: number): number =>
  isStreaming() ? Math.max(TOLD_MS, waits.at(-1) ?? 0) : slower(waits, n);

/** Asks again what is shown under `key` as soon as something has moved. */
function useMoves(key: QueryKey, isOn: boolean): void {
  const client = useQueryClient();
  const hash = hashKey(key);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a key is what its hash says, another array each time.
  useEffect(
    () => (isOn ? onMoves(() => void client.invalidateQueries({ queryKey: key, exact: true })) : undefined),
    [client, hash, isOn],
  );
}

/** An answer of the API for a page: loaded once, shared under its key, asked again while it may change. */
export function useLoaded<T>(
  key: QueryKey,
  load: (signal: AbortSignal) => Promise<T>,
  { every, ...options }: LoadedOptions = {},
): UseQueryResult<T, Error> {
  useMoves(key, every !== undefined && options.enabled !== false);
  return useQuery<T, Error>({
    queryKey: key,
    queryFn: ({ signal }) => load(signal),
    retry: again,
    refetchInterval: (query) => (every ? waitOf(every, query.state.dataUpdateCount - 1) : false),
    ...options,
  });
}

/** 5 → 15 → 60 s: for pages that wait for people. */
export const WAITING = [5_000, 5_000, 5_000, 15_000, 15_000, 60_000] as const;

/** The number of a failed load that can be quoted, or `''`. */
export const faultNumber = (fault: unknown): string => (fault instanceof Fault ? fault.requestId : '');

/** The refusal code a load failed with, or `''` for a fault. */
export const codeOf = (fault: unknown): string =>
  typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
