import { expect, test } from 'vitest';
import type { Commit } from '../../ports/records.ts';
import { application, birth, step } from '../../testing/sample-records.ts';
import { commitQueue } from './commit-queue.ts';

const merchantId = '01990000-0000-7000-8000-00000000000a';
const newSteps = (n: number) => Array.from({ length: n }, () => birth(application({ merchantId })));
const idOf = (commit: Commit) => commit.application.id;

type Group = {
  readonly commits: readonly Commit[];
  readonly land: (stored?: readonly Commit[]) => Promise<void>;
  readonly crash: (error: Error) => Promise<void>;
};

/** Lets everything go on that waits for nothing but its turn. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A queue whose groups land when the test says so. */
function begin(options: Partial<Parameters<typeof commitQueue>[0]> = {}) {
  const groups: Group[] = [];
  const alone: Commit[] = [];
  const commit = commitQueue({
    together: (commits) =>
      new Promise((resolve, reject) => {
        groups.push({
          commits,
          land: (stored = commits) => {
            resolve(new Set(stored.map(idOf)));
            return settled();
          },
          crash: (error) => {
            reject(error);
            return settled();
          },
        });
      }),
    alone: async (one) => {
      alone.push(one);
      return true;
    },
    isUndone: () => true,
    ...options,
  });
  return { groups, alone, commit };
}

test('steps that come together leave together', async () => {
  const { groups, commit } = begin();
  const steps = newSteps(3);
  const outcomes = Promise.all(steps.map(commit));
  await settled();
  expect(groups.map(({ commits }) => commits)).toEqual([steps]);
  await groups[0]!.land();
  expect(await outcomes).toEqual([true, true, true]);
});

test('at most 64 travel in a group and two groups at a time; the rest wait for one to land', async () => {
  const { groups, commit } = begin();
  const steps = newSteps(200);
  const outcomes = Promise.all(steps.map(commit));
  await settled();
  const sizes = () => groups.map(({ commits }) => commits.length);
  expect(sizes()).toEqual([64, 64]);
  await groups[1]!.land();
  expect(sizes()).toEqual([64, 64, 64]);
  await groups[0]!.land();
  expect(sizes()).toEqual([64, 64, 64, 8]);
  await groups[2]!.land();
  await groups[3]!.land();
  expect(await outcomes).toEqual(steps.map(() => true));
  expect(groups.flatMap(({ commits }) => commits)).toEqual(steps);
});

test('nothing is acknowledged before its group has landed', async () => {
  const { groups, commit } = begin();
  let isAcknowledged = false;
  const outcome = commit(newSteps(1)[0]!).then(() => {
    isAcknowledged = true;
  });
  await settled();
  expect([groups.length, isAcknowledged]).toEqual([1, false]);
  await groups[0]!.land();
  await outcome;
  expect(isAcknowledged).toBe(true);
});

test('a step that met another version is told so, the others of its group are stored', async () => {
  const { groups, commit } = begin();
  const steps = newSteps(3);
  const outcomes = Promise.all(steps.map(commit));
  await settled();
  await groups[0]!.land([steps[0]!, steps[2]!]);
  expect(await outcomes).toEqual([true, false, true]);
});

test('steps of one application travel one after the other and in their order, whatever else waits', async () => {
  const { groups, commit } = begin();
  const [first, other] = newSteps(2) as [Commit, Commit];
  const second = step(first.application);
  const third = step(second.application);
  const outcomes = Promise.all([first, second, other, third].map(commit));
  await settled();
  expect(groups.map(({ commits }) => commits)).toEqual([[first, other]]);
  await groups[0]!.land();
  await groups[1]!.land();
  await groups[2]!.land();
  expect(groups.map(({ commits }) => commits)).toEqual([[first, other], [second], [third]]);
  expect(await outcomes).toEqual([true, true, true, true]);
});

test('when a group fails each member is tried alone and gets its own answer', async () => {
  const steps = newSteps(3);
  const refused = new Error('this one is refused');
  const answers = [true, refused, false];
  const { groups, commit } = begin({
    alone: async (one) => {
      const answer = answers[steps.indexOf(one)];
      if (answer instanceof Error) throw answer;
      return answer === true;
    },
  });
  const outcomes = Promise.all(steps.map((one) => commit(one).catch((error: unknown) => error)));
  await settled();
  await groups[0]!.crash(new Error('the statement was refused'));
  expect(await outcomes).toEqual(answers);
});

test('when it is not known whether a group was stored, nobody is tried again and all are told', async () => {
  const { groups, alone, commit } = begin({ isUndone: () => false });
  const lost = new Error('the connection broke');
  const outcomes = Promise.all(newSteps(2).map((one) => commit(one).catch((error: unknown) => error)));
  await settled();
  await groups[0]!.crash(lost);
  expect(await outcomes).toEqual([lost, lost]);
  expect(alone).toEqual([]);
});

test('after a failure the queue goes on, also with the applications that failed', async () => {
  const { groups, commit } = begin({ isUndone: () => false });
  const [one] = newSteps(1) as [Commit];
  const failing = commit(one).catch(() => 'failed');
  await settled();
  await groups[0]!.crash(new Error('the connection broke'));
  const again = commit(one);
  await settled();
  await groups[1]!.land();
  expect([await failing, await again]).toEqual(['failed', true]);
});
