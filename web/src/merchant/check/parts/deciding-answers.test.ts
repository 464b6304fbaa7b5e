import { type DecidingQuestion, noAnswers } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { decidingName, withDecided } from './deciding-answers.ts';

const question = (path: string): DecidingQuestion => ({ path, words: [], outcomes: [] });
const form = (values: readonly string[]): FormData => {
  const data = new FormData();
  for (const [at, value] of values.entries()) data.append(decidingName(at), value);
  return data;
};

test('deciding questions are answered where they belong', () => {
  const questions = ['subjectKind', 'foodKinds', 'known.items:telecom:EDI', 'known.circumstance:retail'].map(
    question,
  );
  const answers = withDecided(noAnswers, questions, form(['soleTrader', 'alcohol', 'yes', 'no']));
  expect(answers).toMatchObject({
    subjectKind: 'soleTrader',
    foodKinds: ['alcohol'],
    known: { 'items:telecom:EDI': true, 'circumstance:retail': false },
  });
});

test('a question that is left open stays open', () => {
  const questions = ['subjectKind', 'known.circumstance:retail'].map(question);
  expect(withDecided(noAnswers, questions, form(['unsure', 'unsure']))).toEqual(noAnswers);
  expect(withDecided(noAnswers, questions, form([]))).toEqual(noAnswers);
});
