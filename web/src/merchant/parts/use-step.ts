import type { AnswerOf, ApplicationView, BodyOf, pageEndpoints, Resource, stepEndpoints } from '@ruzhu/api';
import { type Answers, readStep } from '@ruzhu/journeys';
import { civilDateAt, type Policy, type Refusal, type Warning } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, load } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useApp } from '../../kit/app.tsx';
import { keepApplication, useApplication } from './application.ts';
import { codeOf, faultNumber, useLoaded } from './loaded.ts';
import { usePolicy } from './policies.ts';
import { useStepRules } from './step-rules.ts';
import { changedElsewhere } from './step-versions.ts';

type Pages = (typeof pageEndpoints)[number];
type AnswerStep = (typeof stepEndpoints)[number];

const viewAt = (resource: Resource) =>
  operation<Pages['view']>('GET', `/api/v1/${resource}/{id}/steps/{step}`);
const draftAt = (resource: Resource) =>
  operation<Pages['draft']>('PUT', `/api/v1/${resource}/{id}/drafts/{step}`);
const answerAt = (resource: Resource, step: string) =>
  operation<AnswerStep>('PUT', `/api/v1/${resource}/{id}/steps/${step}`);

type View = AnswerOf<Pages['view']>;

/** A page ready to be filled in. `values` holds what was kept, with what was typed and not sent over it. */
export type ReadyStep = {
  readonly application: ApplicationView;
  readonly policy: Policy;
  readonly values: Answers;
};

/** Both devices' answers to the fields that differ. */
export type StepConflict = {
  readonly fields: readonly string[];
  readonly mine: Answers;
  readonly theirs: Answers;
};

export type StepSent =
  | { readonly ok: true; readonly application: ApplicationView; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** One page of an application: how it loads, what it holds, and how it is judged, kept and sent. */
export type StepHandle = {
  readonly key: string;
  readonly state: 'loading' | 'failed' | 'ready';
  /** Why it failed: the number to quote, and the refusal code if it was one (`not_found`, `step.not_asked`). */
  readonly fault: { readonly number: string; readonly code: string };
  readonly reload: () => void;
  readonly ready: ReadyStep | null;
  /** Counts how often the page was begun anew with other values: the key of the form. */
  readonly round: number;
  readonly check: (answers: Answers) => readonly Refusal[];
  readonly save: (answers: Answers) => Promise<'saved'>;
  readonly answer: (answers: Answers, key: string) => Promise<StepSent>;
  readonly conflict: StepConflict | null;
  /** `mine`: what was typed here may be sent over the other; `theirs`: the page begins anew with the other's answers. */
  readonly settle: (keep: 'mine' | 'theirs') => void;
};

const VERSION_CONFLICT = 'version.conflict';
const nothing: Answers = {};

/**
 * A page of an application, by its step key. `known` is what this page knows besides the answers (the files handed in,
 * say); the server knows more and may refuse more.
 */
export function useStep(resource: Resource, id: string, key: string, known: Answers = nothing): StepHandle {
  const { clock } = useApp();
  const application = useApplication(resource, id);
  const policy = usePolicy(application.data?.policy);
  const rules = useStepRules(resource, key);
  const view = useView(resource, id, key);
  const client = useQueryClient();
  const held = useRef<{ view: View; version: number; base: Answers } | null>(null);
  const [conflict, setConflict] = useState<(StepConflict & { readonly fresh: View }) | null>(null);
  const [round, setRound] = useState(0);
  if (view.data && held.current?.view !== view.data)
    held.current = { view: view.data, version: view.data.version, base: view.data.values };

  const put = (answers: Answers, idempotencyKey: string) =>
    call(answerAt(resource, key), {
      params: { id },
      query: { version: held.current?.version },
      body: answers as BodyOf<AnswerStep>, // Whatever the form holds: the rules of the page judge it.
      key: idempotencyKey,
    });
  const answer = async (answers: Answers, idempotencyKey: string): Promise<StepSent> => {
    let sent = await put(answers, idempotencyKey);
    if (!sent.ok && held.current && sent.refusals.some(({ code }) => code === VERSION_CONFLICT)) {
      const fresh = await load(viewAt(resource), { params: { id, step: key } });
      const fields = changedElsewhere(held.current.base, fresh.values, answers);
      if (fields.length > 0) {
        setConflict({ fields, mine: answers, theirs: fresh.values, fresh });
        return { ok: false, refusals: [] };
      }
      held.current = { ...held.current, version: fresh.version };
      sent = await put(answers, crypto.randomUUID());
    }
    if (!sent.ok) return sent;
    const answered = sent.value as { application: ApplicationView; warnings: readonly Warning[] }; // The shape of every page's answer.
    keepApplication(client, answered.application);
    if (held.current)
      held.current = {
        ...held.current,
        version: answered.application.version,
        base: { ...held.current.base, ...answers },
      };
    return { ok: true, ...answered };
  };
  const settle = (keep: 'mine' | 'theirs') => {
    const fresh = conflict?.fresh;
    setConflict(null);
    if (!fresh) return;
    if (keep === 'theirs') {
      client.setQueryData(viewKey(resource, id, key), { ...fresh, draft: null });
      setRound((n) => n + 1);
    } else if (held.current) held.current = { ...held.current, version: fresh.version, base: fresh.values };
  };
  const failed = view.error ?? application.error;
  const isReady = view.data && application.data && policy;
  return {
    key,
    round,
    conflict,
    settle,
    answer,
    state: failed ? 'failed' : isReady ? 'ready' : 'loading',
    fault: { number: faultNumber(failed), code: codeOf(failed) },
    reload: () => void Promise.all([view.refetch(), application.refetch()]),
    ready: isReady
      ? { application: application.data, policy, values: { ...view.data.values, ...view.data.draft } }
      : null,
    check: (answers) => {
      if (!rules || !policy || !application.data) return [];
      const now = clock();
      const context = { policy, now, asOf: civilDateAt(now), answers: application.data.answers, known };
      const reading = readStep(rules, answers, context);
      return reading.ok ? [] : reading.refusals;
    },
    save: async (answers) => {
      await load(draftAt(resource), { params: { id, step: key }, body: answers });
      return 'saved';
    },
  };
}

const viewKey = (resource: Resource, id: string, key: string) => ['step', resource, id, key] as const;

/** Full values of a page: asked anew by each visit, forgotten with it, never changed under a person's hands. */
const useView = (resource: Resource, id: string, key: string) =>
  useLoaded(
    viewKey(resource, id, key),
    (signal) => load(viewAt(resource), { params: { id, step: key }, signal }),
    { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false, enabled: id !== '' },
  );
