import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policySets } from '../policy/policy-sets.ts';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { ruleTexts } from '../rule-texts.ts';
import { cleanDossier, lintContext } from '../testing/clean-dossier.ts';
import { companyFaults, type DossierFault } from '../testing/dossier-faults.data.ts';
import { edited } from '../testing/edit-dossier.ts';
import { findingsOf } from './compare-dossiers.ts';
import type { Dossier } from './dossier.ts';
import { dossierShape } from './dossier-shape.data.ts';
import type { Shape } from './dossier-shape.ts';
import { type LintItem, lintDossier } from './lint.ts';
import { lintRules } from './lint-rules.data.ts';
import { findingWords, lintWords } from './lint-words.ts';
import { readDossier } from './read-dossier.ts';

/** Values people may write: numbers of papers and names among any text. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '海南云鹿食品有限公司',
    '91350100M000100Y43',
    '个体户林知远',
    '13300000001',
    '2026-02-30',
    '长期',
    '***',
  ),
  fc.constantFrom(
    'food.production',
    'food.operation',
    'licence',
    'doc.blurred',
    'file.empty',
    '2026-11-23/morning',
  ),
);
const days = fc.constantFrom('2026-11-22', '2021-02-29', '9999-12-31', '0001-01-01', '2026-13-01');
const instants = fc.constantFrom(
  '2026-11-22T09:00:00+08:00',
  '0000-00-00T99:99Z',
  '9999-12-31T23:59:59.999-15:00',
);

/** A dossier of any content that has the shape of one. */
function arbitraryOf(shape: Shape): fc.Arbitrary<unknown> {
  const made = arbitraryCore(shape);
  return shape.orNull ? fc.option(made) : made;
}

function arbitraryCore(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'text':
      return words.map((text) => [...text].slice(0, shape.max).join(''));
    case 'choice':
      return fc.constantFrom(...shape.of);
    case 'flag':
      return fc.boolean();
    case 'whole':
      return fc.integer({ min: shape.from, max: shape.until });
    case 'date':
      return shape.or === undefined ? days : fc.oneof(days, fc.constant(shape.or));
    case 'instant':
      return instants;
    case 'flags':
      return fc.dictionary(
        fc.constantFrom('producer', 'trader', 'onlyPrepackaged', '__proto__', 'x'),
        fc.boolean(),
      );
    case 'list':
      return fc.array(arbitraryOf(shape.of), { maxLength: 3 });
    case 'record':
      return fc.record(
        Object.fromEntries(Object.entries(shape.fields).map(([key, field]) => [key, arbitraryOf(field)])),
        { requiredKeys: [...shape.required] },
      );
  }
}

const dossiers = arbitraryOf(dossierShape) as fc.Arbitrary<Dossier>; // The shape is that of a dossier.
const policies = fc.constantFrom(...policySets);

/** Numbers that are nobody's to repeat: sound, mistyped, and in the wrong place. */
const secret = fc.constantFrom(
  '460323199006104015',
  '460323199006104016',
  '13912345678',
  '16012345678',
  '622588141207430',
);
const secretPaths = [
  'administrator.idNumber',
  'administrator.mobile',
  'contact.mobile',
  'contact.backupPhone',
  'bank.accountNumber',
  'invoice.accountNumber',
  'invoice.registeredPhone',
  'invoice.mail.phone',
];
const confided = fc.array(secret, { minLength: secretPaths.length, maxLength: secretPaths.length });

describe('any dossier', () => {
  test('is read, is checked by every rule, and is told in words', () => {
    fc.assert(
      fc.property(dossiers, policies, (dossier, policy) => {
        expect(readDossier(dossier)).toEqual({ ok: true, value: dossier });
        const { items, ...counts } = lintDossier(dossier, lintContext(policy));
        expect(items.map(({ id }) => id)).toEqual(lintRules.map(({ id }) => id));
        expect(counts.mustFix + counts.advice + counts.pass + counts.unknown).toBe(items.length);
        for (const item of items) {
          expect(Object.values(lintWords(item, 'zh')).join()).not.toContain('undefined');
          for (const { code, params } of findingsOf(item)) {
            expect(Object.hasOwn(ruleTexts, code), code).toBe(true);
            expect(findingWords({ code, params }, 'en').sentence).not.toMatch(/\{\w+\}/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is answered alike every time, as plain data', () => {
    fc.assert(
      fc.property(dossiers, policies, (dossier, policy) => {
        const result = lintDossier(dossier, lintContext(policy));
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(lintDossier(dossier, lintContext(policy))).toEqual(result);
      }),
    );
  });

  test('is answered without the numbers of people', () => {
    fc.assert(
      fc.property(dossiers, confided, policies, (dossier, numbers, policy) => {
        const edits: [string, unknown][] = secretPaths.map((path, index) => [path, numbers[index]]);
        edits.push(['contact.unreachableNumbers', numbers]);
        const told = JSON.stringify(
          lintDossier(edited(dossier, Object.fromEntries(edits)), lintContext(policy)),
        );
        for (const number of numbers) expect(told).not.toContain(number);
      }),
    );
  });

  test('of great size is checked in no time', () => {
    const long = '统'.repeat(2_000_000);
    const huge = edited(cleanDossier(seed2021), {
      'subject.name': long,
      'subject.licenceNumber': long,
      'licence.scope': long,
      'naming.name': long,
      'naming.introduction': long,
      'bank.accountName': long,
    });
    const before = performance.now();
    expect(lintDossier(huge, lintContext(seed2021)).mustFix).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

const context = lintContext(seed2021);
const clean = cleanDossier(seed2021);
const RANK = { pass: 0, unknown: 1, advice: 2, mustFix: 3 } as const;

const within = (one: string, two: string) =>
  `${one}.`.startsWith(`${two}.`) || `${two}.`.startsWith(`${one}.`);
const rests = ({ edits, against }: DossierFault, other: DossierFault) =>
  [...Object.keys(edits), ...against].some((one) => Object.keys(other.edits).some((two) => within(one, two)));
const overlaps = (a: DossierFault, b: DossierFault) => rests(a, b) || rests(b, a);

/** Several faults that do not touch the same values. */
const manyFaults = fc
  .uniqueArray(fc.constantFrom(...companyFaults), { minLength: 1, maxLength: 6 })
  .map((faults) =>
    faults.filter((one, index) => faults.slice(0, index).every((other) => !overlaps(one, other))),
  );

const spoiled = (faults: readonly DossierFault[]) =>
  faults.reduce((dossier, { edits }) => edited(dossier, edits), clean);

const says = (item: LintItem, { code, path }: DossierFault) =>
  findingsOf(item).some((one) => one.code === code && one.path === path);

describe('mending what an item names', () => {
  test('clears it and makes no other item worse, whatever else is wrong', () => {
    fc.assert(
      fc.property(manyFaults, (faults) => {
        const [mended, ...rest] = faults;
        const before = lintDossier(spoiled(faults), context).items;
        const after = lintDossier(spoiled(rest), context).items;
        for (const [index, item] of after.entries()) {
          const was = before[index]!.level;
          // Where nothing could be said before, something may be said now.
          if (was !== 'unknown') expect(RANK[item.level], item.id).toBeLessThanOrEqual(RANK[was]);
        }
        const alone = rest.every(({ id }) => id !== mended!.id);
        const mine = after.find(({ id }) => id === mended!.id)!;
        if (alone) expect(says(mine, mended!)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('a suggestion, where one is offered, is a value that passes', () => {
    const slips = [
      ['subject.licenceNumber', clean.subject!.licenceNumber!],
      ['bank.cnaps', clean.bank!.cnaps!],
      ['papers.0.number', clean.papers![0]!.number!],
    ] as const;
    for (const [path, right] of slips) {
      const wrong = `${right.slice(0, -1)}${right.endsWith('1') ? '2' : '1'}`;
      const findings = lintDossier(edited(clean, { [path]: wrong }), context).items.flatMap(findingsOf);
      const offered = findings.find((one) => one.path === path)?.suggestions ?? [];
      for (const suggestion of offered.slice(0, 3)) {
        const { items } = lintDossier(edited(clean, { [path]: suggestion }), context);
        expect(
          items.flatMap(findingsOf).filter((one) => one.path === path && one.code.endsWith('.check')),
        ).toEqual([]);
      }
    }
  });
});
