import { type RefObject, useEffect, useRef, useState } from 'react';
import { useApp } from './app.tsx';
import { draftOf, QUIET_MS, retryAfter, type SaveState } from './autosave-state.ts';

type AutosaveOptions = {
  readonly form: RefObject<HTMLFormElement | null>;
  /** Stores the draft; `conflict` when another device stored one meanwhile. A fault is thrown and tried again. */
  readonly save: (draft: FormData) => Promise<'saved' | 'conflict'>;
  /** From `form.isSent`: what was sent for good must not be followed by a draft. */
  readonly isSent: boolean;
};

/**
 * Saves the draft 1.5 s after the last change, when the page is hidden, and again until it is through. It never shows
 * an error at a field and never touches what is typed. Show the state with `<SaveLine>`.
 */
export function useAutosave({ form, save, isSent }: AutosaveOptions): SaveState {
  const { clock } = useApp();
  const [state, setState] = useState<SaveState>({ kind: 'clean' });
  const latest = useRef({ save, clock });
  latest.current = { save, clock };
  const running = useRef<ReturnType<typeof makeSaver> | null>(null);
  useEffect(() => {
    if (isSent) running.current?.rest();
  }, [isSent]);

  useEffect(() => {
    const page = form.current;
    if (!page) return;
    const saver = makeSaver({
      read: () => draftOf(page),
      save: (draft) => latest.current.save(draft),
      tell: setState,
      clock: () => latest.current.clock(),
    });
    running.current = saver;
    const onHide = () => document.hidden && saver.flush();
    const onLeave = (event: BeforeUnloadEvent) => saver.isDirty() && event.preventDefault();
    page.addEventListener('input', saver.changed);
    page.addEventListener('change', saver.changed);
    document.addEventListener('visibilitychange', onHide);
    addEventListener('online', saver.flush);
    addEventListener('beforeunload', onLeave);
    return () => {
      saver.flush();
      page.removeEventListener('input', saver.changed);
      page.removeEventListener('change', saver.changed);
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('online', saver.flush);
      removeEventListener('beforeunload', onLeave);
    };
  }, [form]);
  return state;
}

type SaverPorts = {
  readonly read: () => FormData;
  readonly save: (draft: FormData) => Promise<'saved' | 'conflict'>;
  readonly tell: (state: SaveState) => void;
  readonly clock: () => number;
};

/** The timing of autosave, apart from the page: one save under way at a time, later changes follow it. */
export function makeSaver({ read, save, tell, clock }: SaverPorts) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let running = false;
  let failures = 0;
  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, ms);
  };
  const rest = () => {
    clearTimeout(timer);
    if (dirty) tell({ kind: 'clean' });
    dirty = false;
  };
  const failed = () => {
    dirty = true;
    failures += 1;
    tell({ kind: 'retrying' });
    wait(retryAfter(failures));
  };
  const stored = (outcome: 'saved' | 'conflict') => {
    failures = 0;
    if (outcome === 'conflict') return tell({ kind: 'conflict' });
    tell(dirty ? { kind: 'dirty' } : { kind: 'saved', at: clock() });
    if (dirty) wait(QUIET_MS);
  };
  async function flush() {
    clearTimeout(timer);
    if (!dirty || running) return;
    dirty = false;
    running = true;
    tell({ kind: 'saving' });
    const outcome = await save(read()).catch(() => null);
    running = false;
    if (outcome) stored(outcome);
    else failed();
  }
  const changed = () => {
    if (!dirty) tell({ kind: 'dirty' });
    dirty = true;
    wait(QUIET_MS);
  };
  return { changed, flush: () => void flush(), rest, isDirty: () => dirty };
}
