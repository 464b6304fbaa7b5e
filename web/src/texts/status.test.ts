import * as journeys from '@ruzhu/journeys';
import type { Words } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { allStatusWords, type Status, type Tag, taskStatus } from './status.ts';

const tables: Readonly<Record<string, Readonly<Record<string, Status>>>> = allStatusWords;
type Told = { readonly key: string; readonly states: Readonly<Record<string, { readonly word: Words }>> };
const isJourney = (one: unknown): one is Told =>
  typeof one === 'object' && one !== null && 'states' in one && 'key' in one;
const withStates = Object.values<unknown>(journeys).filter(isJourney);

test('every journey has a table of status words', () => {
  expect(withStates.map((one) => one.key).filter((key) => !(key in tables))).toEqual([]);
  expect(withStates.length).toBeGreaterThan(9);
});

test.each(withStates.map((one) => [one.key, one.states] as const))(
  '%s is called the same here and in its journey',
  (key, states) => {
    const said = Object.fromEntries(Object.entries(tables[key] ?? {}).map(([state, { zh }]) => [state, zh]));
    expect(said).toEqual(
      Object.fromEntries(Object.entries(states).map(([state, { word }]) => [state, word.zh])),
    );
  },
);

test('of the tasks only what must be changed is red, and what is done has no colour', () => {
  const red = Object.entries(taskStatus).filter(([, status]) => (status.tag satisfies Tag) === 'bad');
  expect(red.map(([state]) => state)).toEqual(['toFix']);
  expect(taskStatus.done.tag).toBe('plain');
});
