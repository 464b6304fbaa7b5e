import type { Refusal } from '@ruzhu/rules';
import { useEffect, useReducer, useRef } from 'react';
import { flow } from '../texts/flow.ts';
import { useSentence, useTexts } from './app.tsx';
import { type StoredFile, type UploadState, uploadReducer } from './upload-state.ts';

export type UploadAnswer =
  | { readonly ok: true; readonly file: StoredFile }
  | { readonly ok: false; readonly refusal: Refusal };

export type OnTheWay = {
  readonly percent: (n: number) => void;
  readonly check: () => void;
  readonly signal: AbortSignal;
  /** The same for every try of one file, so that a server that has it already keeps it once. */
  readonly key: string;
};

type Size = { readonly width: number; readonly height: number };
export type PictureLimits = { readonly leastSide: number; readonly fit: (size: Size) => Size };

/** How files travel. It reports percent while bytes go and `check` while the server looks; a fault is thrown. */
export type UploadTransport = {
  readonly send: (file: File, on: OnTheWay) => Promise<UploadAnswer>;
  /** Checks before any byte is sent: kind, size, emptiness. */
  readonly refuse?: (file: File) => Refusal | null;
  readonly remove?: (file: StoredFile) => Promise<void>;
  /** Pictures may be cut and turned before they travel: the shortest side that is taken, and how large they are drawn. */
  readonly crop?: PictureLimits;
  /** The picture of what is stored, to be cut once more. `null` when it cannot be had. */
  readonly picture?: (stored: StoredFile, chosen: File | null) => Promise<File | null>;
  /** The picture turned by a quarter, clockwise: of what was chosen, or of what is stored. `null` when it cannot be. */
  readonly turn?: (stored: StoredFile, chosen: File | null) => Promise<File | null>;
};

/** How long the page waits, in ms, before it sends again what a cut line has lost; a line that is back ends the wait. */
const WAITS = [1_000, 4_000, 10_000, 30_000] as const;

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      done();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
  });

type Run = { readonly file: File; readonly abort: AbortController; readonly key: string };

/** One file slot: picks, sends, sends again, cancels, turns, clears. */
export function useUpload(transport: UploadTransport, initial: UploadState) {
  const t = useTexts(flow);
  const sentence = useSentence();
  const [state, dispatch] = useReducer(uploadReducer, initial);
  const run = useRef<Run | null>(null);
  useEffect(() => () => run.current?.abort.abort(), []);

  const fail = (refusal: Refusal | null) =>
    dispatch({ kind: 'fail', said: (refusal && sentence(refusal)) ?? { text: t('upload.failed') } });

  /**
   * Sends until there is an answer. What a cut line has lost goes again; `null` when it was cut too often without anything
   * having come further.
   */
  const persist = async ({ file, abort: { signal }, key }: Run): Promise<UploadAnswer | null> => {
    let [tries, furthest] = [0, 0];
    const on: OnTheWay = {
      percent: (percent) => {
        if (percent > furthest) [tries, furthest] = [0, percent];
        if (!signal.aborted) dispatch({ kind: 'progress', percent });
      },
      check: () => signal.aborted || dispatch({ kind: 'check' }),
      signal,
      key,
    };
    for (;;) {
      try {
        return await transport.send(file, on);
      } catch {
        const wait = WAITS[tries];
        tries += 1;
        if (wait === undefined || signal.aborted) return null;
        dispatch({ kind: 'lose' });
        await pause(wait, signal);
        if (signal.aborted) return null;
      }
    }
  };

  const send = async (file: File, key: string = crypto.randomUUID()) => {
    run.current?.abort.abort();
    const mine: Run = { file, abort: new AbortController(), key };
    run.current = mine;
    dispatch({ kind: 'pick', name: file.name, size: file.size });
    const early = transport.refuse?.(file);
    if (early) return fail(early);
    const answer = await persist(mine);
    if (mine.abort.signal.aborted) return;
    // A file that was refused may be taken another time: then it is another request.
    if (answer) run.current = { ...mine, key: crypto.randomUUID() };
    if (answer?.ok) dispatch({ kind: 'store', file: answer.file });
    else fail(answer?.refusal ?? null);
  };

  return {
    state,
    send: (file: File) => send(file),
    retry: () => run.current && send(run.current.file, run.current.key),
    cancel: () => {
      run.current?.abort.abort();
      dispatch({ kind: 'clear' });
    },
    /** Turns what is stored by a quarter and stores it so: what the page shows is what everybody sees. */
    turn: transport.turn
      ? async (stored: StoredFile) => {
          const turned = await transport.turn?.(stored, run.current?.file ?? null);
          if (turned) await send(turned);
        }
      : null,
    /** The picture of what is stored, as it was chosen here or as the server shows it. */
    picture: async (stored: StoredFile) =>
      (await transport.picture?.(stored, run.current?.file ?? null)) ?? null,
    /** Takes a file that came another way, from the phone, say. */
    take: (file: StoredFile) => {
      run.current?.abort.abort();
      run.current = null;
      dispatch({ kind: 'store', file });
    },
    remove: async (file: StoredFile) => {
      run.current = null;
      dispatch({ kind: 'clear' });
      await transport.remove?.(file);
    },
  };
}
