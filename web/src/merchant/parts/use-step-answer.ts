import type { ApplicationView } from '@ruzhu/api';
import type { Answers } from '@ruzhu/journeys';
import type { Refusal, Warning } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Answered } from '../../client/call.ts';
import { keepApplication } from './application.ts';
import { loadView, putAnswers, type StepPlace, type StepView } from './step-calls.ts';
import { changedElsewhere } from './step-versions.ts';

/** Both devices' answers to the fields that differ. */
export type StepConflict = {
  readonly fields: readonly string[];
  readonly mine: Answers;
  readonly theirs: Answers;
};

export type StepSent =
  | { readonly ok: true; readonly application: ApplicationView; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What this page began with: the version it will answer, and the answers that stood then. */
type Held = { readonly view: StepView; readonly version: number; readonly base: Answers };

const VERSION_CONFLICT = 'version.conflict';
const isConflict = (sent: Answered<unknown>) =>
  !sent.ok && sent.refusals.some(({ code }) => code === VERSION_CONFLICT);

/**
 * Sends a page's answers. When the application moved on meanwhile, they are sent again if the page itself did not
 * change; if it did, nothing is sent and both versions are shown.
 */
export function useStepAnswer(place: StepPlace, view: StepView | undefined) {
  const client = useQueryClient();
  const held = useRef<Held | null>(null);
  const [conflict, setConflict] = useState<(StepConflict & { readonly fresh: StepView }) | null>(null);
  if (view && held.current?.view !== view) held.current = { view, version: view.version, base: view.values };

  const put = (answers: Answers, key: string) =>
    putAnswers(place, { answers, version: held.current?.version, key });
  const settled = (sent: Awaited<ReturnType<typeof put>>, answers: Answers): StepSent => {
    if (!sent.ok) return sent;
    const value = sent.value as Omit<Extract<StepSent, { ok: true }>, 'ok'>; // The shape of every page's answer.
    keepApplication(client, value.application);
    const now = held.current;
    if (now) held.current = { ...now, version: value.application.version, base: { ...now.base, ...answers } };
    return { ok: true, ...value };
  };
  const answer = async (answers: Answers, key: string): Promise<StepSent> => {
    const sent = await put(answers, key);
    if (!isConflict(sent) || !held.current) return settled(sent, answers);
    const fresh = await loadView(place);
    const fields = changedElsewhere(held.current.base, fresh.values, answers);
    if (fields.length > 0) {
      setConflict({ fields, mine: answers, theirs: fresh.values, fresh });
      return { ok: false, refusals: [] };
    }
    held.current = { ...held.current, version: fresh.version };
    return settled(await put(answers, crypto.randomUUID()), answers);
  };
  /** Ends a conflict for what is typed here: it may be sent over the other. Gives the other's page. */
  const settle = (): StepView | null => {
    const fresh = conflict?.fresh ?? null;
    setConflict(null);
    if (fresh && held.current) held.current = { ...held.current, version: fresh.version, base: fresh.values };
    return fresh;
  };
  return { answer, conflict, settle };
}
