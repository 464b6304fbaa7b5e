import { findPolicy, identifierKinds, namedKinds, readCivilDate } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../rules/src/testing/synthetic.ts';
import { schemaJudge } from './dossier-schema.ts';
import { casesOf, dossiersOf } from './dossiers.ts';
import { freshNumber } from './fresh-numbers.ts';
import { interleave } from './measure.ts';
import { patterns } from './patterns.data.ts';
import { engineJudge } from './rule-engine.ts';

const policy = findPolicy('seed-2021');
if (!policy.ok) throw new Error(policy.refusal.code);
const day = readCivilDate('2026-11-22');
if (!day.ok) throw new Error(day.refusal.code);
const context = { asOf: day.value };

describe('the bench is fair', () => {
  test.each(namedKinds.map(({ name }) => name))(
    'numbers of %s are new, sound, and fit the pattern',
    (name) => {
      const random = seeded(3);
      const numbers = Array.from({ length: 200 }, () => freshNumber(name, random));
      expect(new Set(numbers).size).toBeGreaterThan(150);
      const pattern = new RegExp(patterns[name], 'u');
      for (const number of numbers) {
        expect(identifierKinds[name].parse(number, context).ok, number).toBe(true);
        expect(number).toMatch(pattern);
      }
    },
  );

  test('schema and engine accept every dossier without a fault and find most of the faults', async () => {
    const [schema, engine] = [schemaJudge(), engineJudge()];
    const cases = casesOf(policy.value, seeded(5));
    const judged = await Promise.all(
      cases.map(async ({ dossier, isClean }) => ({
        isClean,
        schema: schema(dossier),
        engine: await engine(dossier),
      })),
    );
    const [clean, faulty] = [
      judged.filter(({ isClean }) => isClean),
      judged.filter(({ isClean }) => !isClean),
    ];
    expect(clean.every((one) => one.schema && one.engine)).toBe(true);
    expect(faulty.filter((one) => !one.schema).length).toBeGreaterThan(faulty.length / 2);
    expect(faulty.filter((one) => !one.engine).length).toBeGreaterThan(faulty.length / 2);
  });

  test('no two dossiers and no two rounds are the same', () => {
    const [one, two] = [dossiersOf(policy.value, seeded(1), 30), dossiersOf(policy.value, seeded(2), 30)];
    expect(new Set([...one, ...two].map((dossier) => JSON.stringify(dossier))).size).toBe(60);
  });
});

test('every contestant does the inputs of every round', async () => {
  const seen: Record<string, number[]> = { a: [], b: [] };
  const contestants = ['a', 'b'].map((name) => ({
    name,
    does: (input: number) => void seen[name]?.push(input),
  }));
  const rates = await interleave(contestants, (round) => [round * 2, round * 2 + 1], 3);
  expect(Object.keys(rates)).toEqual(['a', 'b']);
  for (const inputs of Object.values(seen))
    expect(inputs.filter((one) => one < 10)).toEqual([0, 1, 2, 3, 4, 5]);
});
