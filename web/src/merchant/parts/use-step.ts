import type { ApplicationView, Resource } from '@ruzhu/api';
import { type Answers, readStep } from '@ruzhu/journeys';
import { civilDateAt, type Policy, type Refusal } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApp } from '../../kit/app.tsx';
import { useApplication } from './application.ts';
import { codeOf, faultNumber, useLoaded } from './loaded.ts';
import { usePolicy } from './policies.ts';
import { keepDraft, loadView, type StepPlace } from './step-calls.ts';
import { useStepRules } from './step-rules.ts';
import { type StepConflict, type StepSent, useStepAnswer } from './use-step-answer.ts';

/** A page ready to be filled in. `values` holds what was kept, with what was typed and not sent over it. */
export type ReadyStep = {
  readonly application: ApplicationView;
  readonly policy: Policy;
  readonly values: Answers;
};

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

const nothing: Answers = {};
const viewKey = ({ resource, id, key }: StepPlace) => ['step', resource, id, key] as const;

/** Full values of a page: asked anew by each visit, forgotten with it, never changed under a person's hands. */
const useView = (place: StepPlace) =>
  useLoaded(viewKey(place), (signal) => loadView(place, signal), {
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    enabled: place.id !== '',
  });

/**
 * A page of an application, by its step key. `known` is what this page knows besides the answers (the files handed in,
 * say); the server knows more and may refuse more.
 */
export function useStep(resource: Resource, id: string, key: string, known: Answers = nothing): StepHandle {
  const place = { resource, id, key };
  const client = useQueryClient();
  const view = useView(place);
  const { loaded, check } = useJudge(place, known);
  const { answer, conflict, settle } = useStepAnswer(place, view.data);
  const [round, setRound] = useState(0);
  const failed = view.error ?? loaded.error;
  const ready = readyOf(view.data, loaded);
  return {
    key,
    round,
    check,
    answer,
    conflict,
    ready,
    state: failed ? 'failed' : ready ? 'ready' : 'loading',
    fault: { number: faultNumber(failed), code: codeOf(failed) },
    reload: () => void Promise.all([view.refetch(), loaded.refetch()]),
    save: async (answers) => {
      await keepDraft(place, answers);
      return 'saved';
    },
    settle: (keep) => {
      const fresh = settle();
      if (!fresh || keep === 'mine') return;
      client.setQueryData(viewKey(place), { ...fresh, draft: null });
      setRound((n) => n + 1);
    },
  };
}

type Loaded = ReturnType<typeof useJudge>['loaded'];

function readyOf(
  view: ReturnType<typeof useView>['data'],
  { application, policy }: Loaded,
): ReadyStep | null {
  if (!view || !application || !policy) return null;
  return { application, policy, values: { ...view.values, ...view.draft } };
}

/** The application, its policy, and the rules of the page. Before the rules are there, the server alone judges. */
function useJudge({ resource, id, key }: StepPlace, known: Answers) {
  const { clock } = useApp();
  const { data: application, error, refetch } = useApplication(resource, id);
  const policy = usePolicy(application?.policy);
  const rules = useStepRules(resource, key);
  const check = (answers: Answers): readonly Refusal[] => {
    if (!rules || !policy || !application) return [];
    const now = clock();
    const context = { policy, now, asOf: civilDateAt(now), answers: application.answers, known };
    const reading = readStep(rules, answers, context);
    return reading.ok ? [] : reading.refusals;
  };
  return { loaded: { application, policy, error, refetch }, check };
}
