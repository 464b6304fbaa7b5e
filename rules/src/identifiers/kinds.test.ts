import { describe, expect, test } from 'vitest';
import { identifierVectors } from '../testing/identifier-vectors.data.ts';
import { codeOf, TEST_DAY, textOf, warningsOf } from '../testing/readings.ts';
import { identifierKinds } from './kinds.ts';

const context = { asOf: TEST_DAY };
const kinds = Object.entries(identifierKinds).map(
  ([name, kind]) => [name, kind, identifierVectors[name as keyof typeof identifierVectors]] as const,
);

describe.each(kinds)('%s', (_name, kind, vectors) => {
  test.each(Object.entries(vectors.sound))('%s passes unchanged (%s)', (value) => {
    expect(textOf(kind.parse(value, context))).toBe(value);
  });

  test.each(Object.entries(vectors.normalised ?? {}))('“%s” is read as %s', (typed, value) => {
    expect(textOf(kind.parse(typed, context))).toBe(value);
  });

  test.each(Object.entries(vectors.warned ?? {}))('%s passes with %s', (value, code) => {
    expect(warningsOf(kind.parse(value, context))).toContain(code);
  });

  test.each(Object.entries(vectors.refused))('“%s” is refused with %s', (typed, code) => {
    expect(codeOf(kind.parse(typed, context))).toBe(code);
  });

  test('the refusals it lists are the ones the table above brings out', () => {
    expect([...new Set(Object.values(vectors.refused))].sort()).toEqual([...kind.refusals].sort());
  });

  test('its example passes, and it has a label in both languages', () => {
    expect(codeOf(kind.parse(kind.example, context))).toBe('ok');
    expect(kind.label.zh).not.toBe('');
    expect(kind.label.en).not.toBe('');
  });
});
