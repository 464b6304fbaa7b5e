import { editionOf, policySets, ruleTexts, shippedCalendar } from '@ruzhu/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Context, readField } from './engine/field.ts';
import { miniProgramSettings, miniProgramSteps } from './mini-program/steps.ts';
import { serviceAccountSteps } from './service-account/steps.ts';
import { journeyTexts } from './texts/journey-texts.ts';
import { payStep, verificationSteps } from './verification/steps.ts';

const policy = policySets[0]!;
const edition = editionOf(policy);
const context: Context = {
  policy,
  now: Date.UTC(2026, 10, 24, 3),
  asOf: '2026-11-24' as Context['asOf'],
  answers: {},
  known: {
    subjectKind: 'enterprise',
    entityName: '海南示例食品有限公司',
    files: [],
    calendar: shippedCalendar,
    edition: edition.ok ? edition.value : null,
    relatable: [],
  },
};

const SHARED = ['field.missing', 'field.too_long'];
const fields = [
  ...serviceAccountSteps,
  ...verificationSteps,
  payStep,
  ...miniProgramSteps,
  ...miniProgramSettings,
].flatMap((step) => step.fields.map((field) => [`${step.key}.${field.key}`, field] as const));

const answers = fc.dictionary(
  fc.constantFrom(
    'enterpriseType',
    'subjectClass',
    'bankAccountKind',
    'contactSameAsAdmin',
    'nameBasis',
    'invoiceKind',
    'mpName',
    'email',
  ),
  fc.oneof(
    fc.constantFrom(
      'enterprise',
      'soleTrader',
      'personalOfOperator',
      'trademark',
      '示例家常菜',
      'a@b.example',
    ),
    fc.boolean(),
  ),
);
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'0123456789XxOI-.@小程序示例中国第一（） 2026年-/'), maxLength: 30 }),
  fc.anything(),
  fc.constantFrom(
    '91460323MA5YY007XR',
    '460323199001010011',
    '13800138000',
    '0898-12345678',
    '长期',
    'a@b',
    true,
    false,
    [],
    ['x'],
    {},
  ),
);

describe('fields', () => {
  test.each(fields)('%s never throws and refuses only with codes it names', (_, field) => {
    fc.assert(
      fc.property(value, answers, (given, others) => {
        const reading = readField(field, given, { ...context, answers: others });
        if (!reading.ok) expect([...SHARED, ...field.refusals]).toContain(reading.refusal.code);
      }),
      { numRuns: 300 },
    );
  });

  test.each(fields)('%s gives the same answer when what it kept is read again', (_, field) => {
    fc.assert(
      fc.property(value, answers, (given, others) => {
        const seen = { ...context, answers: others };
        const first = readField(field, given, seen);
        if (first.ok)
          expect(readField(field, first.value, seen)).toMatchObject({ ok: true, value: first.value });
      }),
      { numRuns: 100 },
    );
  });

  test.each(fields)('%s does not take a word of the language itself for an answer it knows', (_, field) => {
    for (const word of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      const others = { subjectClass: word, enterpriseType: word, invoiceKind: word, bankAccountKind: word };
      const reading = readField(field, word, { ...context, answers: others });
      if (!reading.ok) expect([...SHARED, ...field.refusals]).toContain(reading.refusal.code);
    }
  });

  test.each(fields)('%s has a text for every code of its own', (_, field) => {
    const own = field.refusals.filter((code) =>
      /^(field|file|code|agreement|type|subject\.(individual|confirm))/.test(code),
    );
    const known = [...Object.keys(ruleTexts), ...Object.keys(journeyTexts)];
    expect(own.filter((code) => !known.includes(code))).toEqual([]);
  });
});
