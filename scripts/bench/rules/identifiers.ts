/** Every kind of identifier beside the libraries that know it: checks a second, and how many of our vectors they get right. */
import { createRequire } from 'node:module';
import { type IdentifierKindName, identifierKinds, namedKinds, readCivilDate } from '@ruzhu/rules';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { identifierVectors } from '../../../rules/src/testing/identifier-vectors.data.ts';
import { type Random, seeded } from '../../../rules/src/testing/synthetic.ts';
import type { Figures } from '../figures.ts';
import { freshNumber } from './fresh-numbers.ts';
import { interleave } from './measure.ts';
import { patterns } from './patterns.data.ts';

type Judge = (text: string) => boolean;

const require = createRequire(import.meta.url);

// Parse boundary: three libraries without types of ours, each used for what its documentation names.
type Stdnum = {
  readonly stdnum: {
    readonly CN: Readonly<Record<string, { validate: (text: string) => { isValid: boolean } }>>;
  };
};
type Validator = {
  readonly isIdentityCard: (text: string, locale: string) => boolean;
  readonly isMobilePhone: (text: string, locale: string) => boolean;
  readonly isPassportNumber: (text: string, country: string) => boolean;
  readonly isLuhnNumber: (text: string) => boolean;
};
const { stdnum } = require('stdnum') as Stdnum;
const validator = require('validator') as Validator;
const IdValidator = require('id-validator') as new () => { isValid: (text: string) => boolean };

const idValidator = new IdValidator();
const stdnumOf =
  (name: string): Judge =>
  (text) =>
    stdnum.CN[name]?.validate(text).isValid === true;

/** Who knows which kind besides us; a pattern in a schema can be written for all of them. */
const PEERS: Readonly<Partial<Record<IdentifierKindName, Readonly<Record<string, Judge>>>>> = {
  uscc: { stdnum: stdnumOf('uscc') },
  taxpayer_id: { stdnum: stdnumOf('uscc') },
  resident_id: {
    stdnum: stdnumOf('ric'),
    validator: (text) => validator.isIdentityCard(text, 'zh-CN'),
    'id-validator': (text) => idValidator.isValid(text),
  },
  mobile_cn: { validator: (text) => validator.isMobilePhone(text, 'zh-CN') },
  bank_card: { validator: (text) => validator.isLuhnNumber(text) },
  passport_cn: { validator: (text) => validator.isPassportNumber(text, 'CN') },
};

const ajv = new Ajv2020();

function judgesOf(name: IdentifierKindName): Readonly<Record<string, Judge>> {
  const day = readCivilDate('2026-11-22');
  if (!day.ok) throw new Error('The day of the bench is a day');
  const context = { asOf: day.value };
  const { parse } = identifierKinds[name];
  const schema = ajv.compile<string>({ type: 'string', pattern: patterns[name] });
  return { ruzhu: (text) => parse(text, context).ok, ...PEERS[name], Ajv: (text) => schema(text) };
}

const isRight = (judge: Judge, text: string, isSound: boolean): boolean => {
  try {
    return judge(text) === isSound;
  } catch {
    return false;
  }
};

/** The share of our vectors a library gets right, in per cent. */
function correctness(name: IdentifierKindName, judge: Judge): number {
  const { sound, refused } = identifierVectors[name];
  const cases = [
    ...Object.keys(sound).map((text) => [text, true] as const),
    ...Object.keys(refused).map((text) => [text, false] as const),
  ];
  const right = cases.filter(([text, isSound]) => isRight(judge, text, isSound)).length;
  return Math.round((100 * right) / cases.length);
}

const NUMBERS = 4_000;
const ROUNDS = 15;

/** Numbers as a form receives them, one string each; in every second one a sign is wrong. */
function numbersOf(name: IdentifierKindName, random: Random): readonly string[] {
  return Array.from({ length: NUMBERS }, (_, index) => {
    const number = freshNumber(name, random);
    const place = Math.floor(number.length / 2) + random(Math.ceil(number.length / 2));
    const typed = index % 2 === 0 ? number : number.slice(0, place) + random(10) + number.slice(place + 1);
    // One flat string, as the parser of a request makes it, and not the pieces it was put together from.
    return Buffer.from(typed, 'utf8').toString('utf8');
  });
}

/** Figures by kind and library: `perSecond`, and `right` in per cent of the vectors. */
export async function measureIdentifiers(): Promise<Figures> {
  const figures: Record<string, Readonly<Record<string, number>>> = {};
  for (const { name } of namedKinds) {
    const judges = judgesOf(name);
    const contestants = Object.entries(judges).map(([library, does]) => ({ name: library, does }));
    const rates = await interleave(contestants, (round) => numbersOf(name, seeded(round + 1)), ROUNDS);
    for (const [library, judge] of Object.entries(judges))
      figures[`${name} ${library}`] = { perSecond: rates[library] ?? 0, right: correctness(name, judge) };
  }
  return figures;
}
