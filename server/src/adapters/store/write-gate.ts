import { AsyncLocalStorage } from 'node:async_hooks';

/** Runs `run` when its turn has come: together with others, or with nobody else inside. */
export type WriteGate = <T>(isAlone: boolean, run: () => Promise<T>) => Promise<T>;

/**
 * A door for the writes of this process. Writes that go in together may get in each other's way, which the database
 * notices and one of them pays for with another try; a crowd that wants the same row would try in vain again and again.
 * Who goes in alone meets nobody of this process. It is first come, first served; nothing depends on it but time.
 * Whoever is inside and asks to go in again would wait for itself as soon as somebody wants to be alone: a fault at once.
 */
export function writeGate(): WriteGate {
  const waiting: { readonly isAlone: boolean; readonly enter: () => void }[] = [];
  const visit = new AsyncLocalStorage<{ isOver: boolean }>();
  let inside = 0;
  let isClosed = false;

  const letIn = (): void => {
    for (let next = waiting[0]; next; next = waiting[0]) {
      if (isClosed || (next.isAlone && inside > 0)) return;
      waiting.shift();
      inside += 1;
      isClosed = next.isAlone;
      next.enter();
    }
  };

  return async (isAlone, run) => {
    if (visit.getStore()?.isOver === false) throw new Error('a write inside a write would wait for itself');
    await new Promise<void>((enter) => {
      waiting.push({ isAlone, enter });
      letIn();
    });
    const own = { isOver: false };
    try {
      return await visit.run(own, run);
    } finally {
      own.isOver = true;
      inside -= 1;
      isClosed = false;
      letIn();
    }
  };
}
