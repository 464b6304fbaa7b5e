// @vitest-environment happy-dom
import { act, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mount } from '../../../kit/testing/mount.tsx';
import type { Marks } from './review.ts';
import { forgetUnsaved, unsavedOf } from './unsaved.ts';
import { type ReviewDraft, useReviewDraft } from './use-review-draft.ts';

const CASE = '01990000-0000-7000-8000-000000000001';
const pass = { verdict: 'pass', reason: null, words: '', note: '' } as const;
const NOTHING: Marks = {};

type Answer = { readonly status: number; readonly body: unknown };
const saved = (version: number): Answer => ({ status: 200, body: { version } });
const refused = (code: string): Answer => ({
  status: code === 'session.missing' ? 401 : 403,
  body: { refusals: [{ code, path: '', params: {} }] },
});

let sent: unknown[] = [];
let answers: (Answer | 'down')[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answers = [];
  forgetUnsaved(CASE);
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    const answer = answers.shift() ?? saved(sent.length + 2);
    if (answer === 'down') throw new TypeError('no line');
    sent.push(JSON.parse(body).draft.marks);
    return new Response(JSON.stringify(answer.body), { status: answer.status });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A desk of nothing but its draft. */
async function open(onLost = () => {}) {
  const seen: { draft?: ReviewDraft; set?: (marks: Marks) => void } = {};
  function Desk() {
    const [marks, setMarks] = useState(NOTHING);
    seen.set = setMarks;
    seen.draft = useReviewDraft(CASE, marks, {
      one: { version: 2, leasedUntil: null },
      drafted: NOTHING,
      onLost,
    });
    return null;
  }
  const page = await mount(<Desk />);
  return {
    draft: () => seen.draft!,
    mark: (path: string) => act(async () => seen.set?.({ [path]: pass })),
    wait: (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms))),
    unmount: page.unmount,
  };
}

describe('the draft of a review', () => {
  test('is saved a moment after the last change, and a decision then carries the new version', async () => {
    const desk = await open();
    await desk.mark('bank');
    await desk.wait(1_400);
    expect(sent).toEqual([]);
    await desk.wait(200);
    expect(sent).toEqual([{ bank: pass }]);
    expect(desk.draft().state.kind).toBe('saved');
    expect(await desk.draft().settle()).toBe(2);
  });

  test('that was not saved yet goes out before the decision', async () => {
    const desk = await open();
    answers = [saved(7)];
    await desk.mark('bank');
    let version: number | null = null;
    await act(async () => {
      version = await desk.draft().settle();
    });
    expect(version).toBe(7);
    expect(sent).toHaveLength(1);
    await desk.wait(5_000);
    expect(sent).toHaveLength(1);
  });

  test('is tried again after the line was down', async () => {
    const desk = await open();
    answers = ['down'];
    await desk.mark('bank');
    await desk.wait(1_600);
    expect(desk.draft().state.kind).toBe('retrying');
    await desk.wait(2_100);
    expect(desk.draft().state.kind).toBe('saved');
  });

  test('of a case that is no longer here tells so, and gives no version', async () => {
    const lost = vi.fn();
    const desk = await open(lost);
    answers = [refused('review.not_claimed'), refused('review.not_claimed')];
    await desk.mark('bank');
    await desk.wait(1_600);
    expect(lost).toHaveBeenCalledTimes(1);
    expect(desk.draft().state.kind).toBe('conflict');
    await act(async () => expect(await desk.draft().settle()).toBeNull());
  });

  test('stays in memory when the sign-in has ended, until it is saved', async () => {
    const lost = vi.fn();
    const desk = await open(lost);
    answers = [refused('session.missing')];
    await desk.mark('bank');
    await desk.wait(1_600);
    expect(lost).not.toHaveBeenCalled();
    expect(unsavedOf(CASE)).toEqual({ bank: pass });
    await desk.wait(2_100);
    expect(unsavedOf(CASE)).toBeNull();
  });

  test('goes out when the page is left, but not after the case was decided', async () => {
    const left = await open();
    await left.mark('bank');
    await left.unmount();
    expect(sent).toHaveLength(1);
    const decided = await open();
    await decided.mark('bank');
    decided.draft().stop();
    await decided.unmount();
    expect(sent).toHaveLength(1);
  });
});
