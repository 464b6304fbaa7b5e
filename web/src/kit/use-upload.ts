import type { Refusal } from '@ruzhu/rules';
import { useEffect, useReducer, useRef } from 'react';
import { flow } from '../texts/flow.ts';
import { useSentence, useTexts } from './app.tsx';
import { type StoredFile, type UploadState, uploadReducer } from './upload-state.ts';

export type UploadAnswer =
  | { readonly ok: true; readonly file: StoredFile }
  | { readonly ok: false; readonly refusal: Refusal };

/** How files travel. It reports percent while bytes go and `check` while the server looks; a fault is thrown. */
export type UploadTransport = {
  readonly send: (
    file: File,
    on: { readonly percent: (n: number) => void; readonly check: () => void; readonly signal: AbortSignal },
  ) => Promise<UploadAnswer>;
  /** Checks before any byte is sent: kind, size, emptiness. */
  readonly refuse?: (file: File) => Refusal | null;
  readonly remove?: (file: StoredFile) => Promise<void>;
};

/** One file slot: picks, sends, retries, cancels, rotates, clears. */
export function useUpload(transport: UploadTransport, initial: UploadState) {
  const t = useTexts(flow);
  const sentence = useSentence();
  const [state, dispatch] = useReducer(uploadReducer, initial);
  const run = useRef<{ file: File; abort: AbortController } | null>(null);
  useEffect(() => () => run.current?.abort.abort(), []);

  const fail = (refusal: Refusal | null) =>
    dispatch({ kind: 'fail', said: (refusal && sentence(refusal)) ?? { text: t('upload.failed') } });

  const send = async (file: File) => {
    run.current?.abort.abort();
    const abort = new AbortController();
    run.current = { file, abort };
    dispatch({ kind: 'pick', name: file.name, size: file.size });
    const early = transport.refuse?.(file);
    if (early) return fail(early);
    const still = (act: () => void) => () => abort.signal.aborted || act();
    try {
      const answer = await transport.send(file, {
        percent: (percent) => still(() => dispatch({ kind: 'progress', percent }))(),
        check: still(() => dispatch({ kind: 'check' })),
        signal: abort.signal,
      });
      if (abort.signal.aborted) return;
      if (answer.ok) dispatch({ kind: 'store', file: answer.file });
      else fail(answer.refusal);
    } catch {
      // A cut line or a fault of the server: the row stays and offers to send the same file again.
      if (!abort.signal.aborted) fail(null);
    }
  };

  return {
    state,
    send,
    retry: () => run.current && send(run.current.file),
    cancel: () => {
      run.current?.abort.abort();
      dispatch({ kind: 'clear' });
    },
    rotate: () => dispatch({ kind: 'rotate' }),
    /** Takes a file that came another way, from the phone, say. */
    take: (file: StoredFile) => dispatch({ kind: 'store', file }),
    remove: async (file: StoredFile) => {
      dispatch({ kind: 'clear' });
      await transport.remove?.(file);
    },
  };
}
