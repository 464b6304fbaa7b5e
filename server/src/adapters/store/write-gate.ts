/** Runs `run` when its turn has come: together with others, or with nobody else inside. */
export type WriteGate = <T>(isAlone: boolean, run: () => Promise<T>) => Promise<T>;

/**
 * A door for the writes of this process. Writes that go in together may get in each other's way, which the database
 * notices and one of them pays for with another try; a crowd that wants the same row would try in vain again and again.
 * Who goes in alone meets nobody of this process. It is first come, first served; nothing depends on it but time.
 * Whoever is inside must not ask to go in again.
 */
export function writeGate(): WriteGate {
  const waiting: { readonly isAlone: boolean; readonly enter: () => void }[] = [];
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
    await new Promise<void>((enter) => {
      waiting.push({ isAlone, enter });
      letIn();
    });
    try {
      return await run();
    } finally {
      inside -= 1;
      isClosed = false;
      letIn();
    }
  };
}
