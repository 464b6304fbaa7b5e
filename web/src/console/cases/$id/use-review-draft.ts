import { saveReviewDraft } from '@ruzhu/api';
import { MINUTE } from '@ruzhu/rules';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../../client/call.ts';
import { useApp } from '../../../kit/app.tsx';
import { QUIET_MS, retryAfter, type SaveState } from '../../../kit/autosave-state.ts';
import type { CaseView } from './case-view.ts';
import { draftOf, type Marks } from './review.ts';
import { forgetUnsaved, keepUnsaved } from './unsaved.ts';

/** Work without a change renews the lease this often; a lease is half an hour. */
const RENEW_MS = 5 * MINUTE;

type Lease = Pick<CaseView['one'], 'version' | 'leasedUntil'>;

/**
 * Keeps a half-made review on the server: 1.5 s after the last change, again when the line was down, and every five
 * minutes while somebody works, which renews the lease. Saves go out one after the other, so that the version a
 * decision carries is known. `onLost` is told when the case is no longer on this desk.
 */
export function useReviewDraft(
  caseId: string,
  marks: Marks,
  { one, drafted, onLost }: { readonly one: Lease; readonly drafted: Marks; readonly onLost: () => void },
) {
  const { clock } = useApp();
  const [state, setState] = useState<SaveState>({ kind: 'clean' });
  const [until, setUntil] = useState(one.leasedUntil === null ? null : Date.parse(one.leasedUntil));
  const version = useRef(one.version);
  const latest = useRef(marks);
  const saved = useRef(drafted);
  const savedAt = useRef(clock());
  const line = useRef<Promise<void>>(Promise.resolve());
  const tries = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const lost = useRef(onLost);
  latest.current = marks;
  lost.current = onLost;

  const put = useCallback(async () => {
    const sending = latest.current;
    setState({ kind: 'saving' });
    const answered = await call(saveReviewDraft, {
      params: { id: caseId },
      body: { draft: draftOf(sending) },
    });
    if (!answered.ok && answered.refusals.some(({ code }) => code === 'session.missing')) {
      // The sign-in is over: nothing is lost, it is saved once somebody is signed in again.
      keepUnsaved(caseId, sending);
      throw new Error('The sign-in has ended');
    }
    if (!answered.ok) {
      setState({ kind: 'conflict' });
      lost.current();
      return false;
    }
    forgetUnsaved(caseId);
    tries.current = 0;
    version.current = answered.value.version;
    saved.current = sending;
    savedAt.current = clock();
    setUntil(clock() + 30 * MINUTE);
    setState({ kind: 'saved', at: clock() });
    return true;
  }, [caseId, clock]);

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const again = () => {
      tries.current += 1;
      setState({ kind: 'retrying' });
      timer.current = setTimeout(save, retryAfter(tries.current));
    };
    line.current = line.current.then(put).then(() => {}, again);
    return line.current;
  }, [put]);

  useEffect(() => {
    if (marks === saved.current) return;
    setState((before) => (before.kind === 'retrying' ? before : { kind: 'dirty' }));
    clearTimeout(timer.current);
    timer.current = setTimeout(save, QUIET_MS);
    return () => clearTimeout(timer.current);
  }, [marks, save]);

  useEffect(() => {
    const work = () => {
      if (clock() - savedAt.current < RENEW_MS) return;
      savedAt.current = clock();
      void save();
    };
    const events = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const event of events) addEventListener(event, work, { passive: true });
    addEventListener('online', save);
    return () => {
      for (const event of events) removeEventListener(event, work);
      removeEventListener('online', save);
    };
  }, [save, clock]);

  // What is still unsaved when the page is left goes out at once.
  useEffect(
    () => () => {
      if (latest.current !== saved.current) void put().catch(() => {});
    },
    [put],
  );

  return {
    state,
    leasedUntil: until,
    /** The case's version as this desk knows it. */
    version: () => version.current,
    /** Saves what is unsaved and gives the version a decision has to carry, `null` when the case is lost; throws when the line is down. */
    settle: async (): Promise<number | null> => {
      clearTimeout(timer.current);
      await line.current;
      if (latest.current !== saved.current && !(await put())) return null;
      return version.current;
    },
    /** After this nothing is saved any more: the case is decided or given back. */
    stop: () => {
      clearTimeout(timer.current);
      forgetUnsaved(caseId);
      saved.current = latest.current;
    },
  };
}

export type ReviewDraft = ReturnType<typeof useReviewDraft>;
