import { miniProgram } from '@ruzhu/journeys';
import { expect, test } from 'vitest';
import { openingOf } from './opening.ts';
import { type ProgramStep, programTitles } from './program-texts.ts';

const steps = Object.keys(programTitles.zh) as ProgramStep[];

test.each([
  ['account', 'confirming', 'early'],
  ['account', 'account', 'open'],
  ['account', 'filling', 'late'],
  ['info', 'activating', 'early'],
  ['info', 'filling', 'open'],
  ['info', 'reviewing', 'late'],
  ['privacy', 'reviewing', 'early'],
  ['privacy', 'approved', 'open'],
  ['admin', 'administrator', 'open'],
] as const)('The page %s is in the state %s: %s', (key, state, opening) => {
  expect(openingOf(key, state)).toBe(opening);
});

test('After a return the returned pages take answers and the others stay as they were accepted', () => {
  expect(openingOf('info', 'returned', ['info'])).toBe('open');
  expect(openingOf('category', 'returned', ['info'])).toBe('late');
  expect(openingOf('check', 'returned', ['info'])).toBe('open');
});

test('Returned categories open their papers too', () => {
  expect(openingOf('papers', 'returned', ['category'])).toBe('open');
});

test('While nobody knows what was returned, no page is shut', () => {
  expect(openingOf('category', 'returned', null)).toBe('open');
});

test('In every state that waits for the applicant some page takes answers', () => {
  const waiting = Object.entries(miniProgram.states).filter(
    ([, { who }]) => who === 'applicant' || who === 'administrator',
  );
  expect(waiting.length).toBeGreaterThan(5);
  for (const [state] of waiting)
    expect(
      steps.some((key) => openingOf(key, state) === 'open'),
      state,
    ).toBe(true);
});

test('Nothing takes answers once the mini program is closed', () => {
  expect(steps.filter((key) => openingOf(key, 'abandoned') !== 'late')).toEqual([]);
});
