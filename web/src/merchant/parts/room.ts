import { useLoaded } from './loaded.ts';

/**
 * A part of a page that carries heavy rules, fetched after the page itself is drawn; `null` while it is on its way. If
 * it cannot be fetched, the page gives way to that of faults.
 */
export function useRoom<Room>(name: string, fetchRoom: () => Promise<Room>): Room | null {
  const { data, error } = useLoaded(['room', name], fetchRoom, { staleTime: Number.POSITIVE_INFINITY });
  if (error) throw error;
  return data ?? null;
}
