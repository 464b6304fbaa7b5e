import type { Edge } from './call.ts';

type Listener = {
  readonly merchantId: string;
  /** Told which application has moved, and nothing of what is in it. */
  readonly tell: (applicationId: string) => void;
  /** Told once: from here on nothing is missed. */
  readonly begun: () => void;
};

const EVERY_MS = 1_000;

/**
 * Looks once a second at the applications of those merchants that listen, and tells each of those of its own that moved.
 * Each server looks for itself, so that it does not matter which of them moved an application.
 */
export function merchantHub({ deps }: Pick<Edge, 'deps'>) {
  const listeners = new Set<Listener>();
  const fresh = new Set<Listener>();
  /** Marks by merchant and application; a merchant is here once it was looked at. */
  let seen = new Map<string, ReadonlyMap<string, string>>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const compare = (merchantId: string, marks: ReadonlyMap<string, string>) => {
    const before = seen.get(merchantId);
    const moved = before ? [...marks].filter(([id, mark]) => before.get(id) !== mark) : [];
    for (const listener of listeners)
      if (listener.merchantId === merchantId) for (const [id] of moved) listener.tell(id);
  };
  const look = async () => {
    const begins = [...fresh];
    const merchants = [...new Set([...listeners].map(({ merchantId }) => merchantId))];
    const rows = await deps.store.read('platform', (tx) => tx.applications.marks(merchants));
    const grouped = Object.entries(Object.groupBy(rows, ({ merchantId }) => merchantId));
    const found = new Map(
      grouped.map(([merchantId, own = []]) => [merchantId, new Map(own.map(({ id, mark }) => [id, mark]))]),
    );
    for (const [merchantId, marks] of found) compare(merchantId, marks);
    seen = found;
    for (const one of begins) if (fresh.delete(one)) one.begun();
  };
  const beat = async () => {
    // A database that is away for a moment is asked again; pages ask by themselves meanwhile.
    await look().catch((fault: unknown) => deps.log.warn('merchant hub', { fault: String(fault) }));
    timer = listeners.size > 0 ? setTimeout(() => void beat(), EVERY_MS) : undefined;
  };
  return {
    /** Tells `listener` of every move from now on, until the function that comes back is called. */
    listen: (listener: Listener): (() => void) => {
      listeners.add(listener);
      fresh.add(listener);
      timer ??= setTimeout(() => void beat(), 0);
      return () => {
        listeners.delete(listener);
        fresh.delete(listener);
      };
    },
    close: () => {
      listeners.clear();
      fresh.clear();
      clearTimeout(timer);
    },
  };
}
