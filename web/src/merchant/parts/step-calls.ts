import type { AnswerOf, BodyOf, pageEndpoints, Resource, stepEndpoints } from '@ruzhu/api';
import type { Answers } from '@ruzhu/journeys';
import { call, load } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';

type Pages = (typeof pageEndpoints)[number];
type AnswerStep = (typeof stepEndpoints)[number];

/** Which page of which application. */
export type StepPlace = { readonly resource: Resource; readonly id: string; readonly key: string };

export type StepView = AnswerOf<Pages['view']>;

/** The page as its owner edits it: full values, and what was typed since. */
export const loadView = ({ resource, id, key }: StepPlace, signal?: AbortSignal) =>
  load(operation<Pages['view']>('GET', `/api/v1/${resource}/{id}/steps/{step}`), {
    params: { id, step: key },
    ...(signal ? { signal } : {}),
  });

/** Keeps what was typed; nothing is judged. */
export const keepDraft = ({ resource, id, key }: StepPlace, answers: Answers) =>
  load(operation<Pages['draft']>('PUT', `/api/v1/${resource}/{id}/drafts/{step}`), {
    params: { id, step: key },
    body: answers,
  });

/** Answers the page, if the application is still at this version. */
export const putAnswers = (
  { resource, id, key }: StepPlace,
  sent: { readonly answers: Answers; readonly version: number | undefined; readonly key: string },
) =>
  call(operation<AnswerStep>('PUT', `/api/v1/${resource}/{id}/steps/${key}`), {
    params: { id },
    query: { version: sent.version },
    body: sent.answers as BodyOf<AnswerStep>, // Whatever the form holds: the rules of the page judge it.
    key: sent.key,
  });
