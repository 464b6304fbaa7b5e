/** Mobile numbers of mainland China. */
import { type Reading, type Warning, warning } from '../result.ts';
import { type Licensee, MOBILE_SEGMENTS, type SegmentUse } from './mobile-segments.data.ts';
import { firstNonDigit, LONGEST_TYPED, numberAt, plainCode, signAt } from './plain-text.ts';
import { NO_WARNINGS, type ReadContext, read, type Stop, stop, stopAndSearch } from './reading.ts';
import { likelySlips, undoubled } from './slips.ts';

export type Mobile = string & { readonly __brand: 'Mobile' };

/** To whom the segment was given, and for what; not who carries the number today (portable since 2019-12-01). */
export type MobileFacts = { readonly licensee: Licensee; readonly use: SegmentUse };

type Segment = { readonly facts: MobileFacts; readonly warnings: readonly Warning[] };

const LENGTH = 11;

const WARNINGS: Readonly<Record<SegmentUse, readonly Warning[]>> = {
  general: NO_WARNINGS,
  virtual: [warning('info', 'phone.virtual')],
  data: [warning('info', 'phone.sms_unlikely')],
  things: [warning('info', 'phone.sms_unlikely')],
  satellite: [warning('info', 'phone.sms_unlikely')],
};

let segments: readonly Segment[] | undefined;
/** Row number + 1 by digits 2–5 of the number; 0 where nothing is assigned. Filled on first use, 10 kB. */
let rows: Uint8Array | undefined;

/** The digits a bracket stands for: `0-5` → 012345, `239` → 239; nothing → all ten. */
function digitsOf(bracket: string | undefined): string {
  if (bracket === undefined) return '';
  if (!bracket.includes('-')) return bracket;
  return '0123456789'.slice(Number(bracket.charAt(0)), Number(bracket.charAt(2)) + 1);
}

function fillPrefix(table: Uint8Array, prefix: string, row: number): void {
  const [stem = '', bracket] = prefix.replace(']', '').split('[');
  for (const digit of digitsOf(bracket) || ' ') {
    const whole = (stem + digit.trim()).slice(1);
    const width = 10 ** (4 - whole.length);
    table.fill(row, Number(whole) * width, (Number(whole) + 1) * width);
  }
}

function tableOfRows(): Uint8Array {
  const table = new Uint8Array(10_000);
  for (const [i, [, , prefixes]] of MOBILE_SEGMENTS.entries())
    for (const prefix of prefixes.split(' ')) fillPrefix(table, prefix, i + 1);
  return table;
}

function segmentOf(number: string): Segment | undefined {
  rows ??= tableOfRows();
  segments ??= MOBILE_SEGMENTS.map(([licensee, use]) => ({
    facts: Object.freeze({ licensee, use }),
    warnings: WARNINGS[use],
  }));
  return segments[(rows[numberAt(number, 1, 5)] ?? 0) - 1];
}

/** +86, 0086 and 86 before a whole number are only another way to write it. */
function withoutCountry(number: string): string {
  if (number.startsWith('0086') && number.length === LENGTH + 4) return number.slice(4);
  return number.startsWith('86') && number.length === LENGTH + 2 ? number.slice(2) : number;
}

/** Brackets and the plus sign are dropped besides what every code loses. */
function plainNumber(text: unknown): string {
  const code = plainCode(text);
  if (code.length === LENGTH || code.length > LONGEST_TYPED) return code;
  return withoutCountry(code.replace(/[+()]/g, ''));
}

const isSound = (number: string) =>
  number.length === LENGTH &&
  number.charCodeAt(0) === 49 &&
  firstNonDigit(number) === 0 &&
  segmentOf(number) !== undefined;

function wrongLength(number: string): Stop {
  if (number.length === 13 && /^14[0-4]\d{10}$/.test(number)) return stop('phone.things', {}, 1);
  return stop(
    'phone.format',
    { expected: LENGTH, count: number.length },
    null,
    number.length === LENGTH + 1 ? undoubled(number, isSound) : [],
  );
}

function refusalOf(number: string): Stop {
  const foreign = firstNonDigit(number);
  if (foreign > 0)
    return stopAndSearch('phone.charset', { position: foreign, sign: signAt(number, foreign) }, () =>
      likelySlips(number, { signsAt: () => '0123456789', isSound }),
    );
  return number.startsWith('1')
    ? stop('phone.unassigned', { segment: number.slice(0, 4) })
    : stop('phone.format', { expected: LENGTH, count: number.length }, 1);
}

/** Every refusal of `parseMobile`. */
export const mobileRefusals = ['phone.format', 'phone.unassigned', 'phone.charset', 'phone.things'] as const;

/**
 * Reads a mainland mobile number by the segment table of 2023-03-31: `+86 133-0000-0000` gives `13300000000`.
 * Refusals: `phone.format` (not 11 digits, or not beginning with 1: a landline), `phone.charset`, `phone.unassigned`,
 * `phone.things` (13 digits, for machines). Warnings (info): `phone.virtual`, `phone.sms_unlikely`.
 */
export function parseMobile(text: unknown, _context: ReadContext): Reading<Mobile, MobileFacts> {
  const isPlain = typeof text === 'string' && text.length === LENGTH && firstNonDigit(text) === 0;
  const number = isPlain ? text : plainNumber(text);
  if (number.length !== LENGTH) return wrongLength(number);
  if (number.charCodeAt(0) !== 49 || (!isPlain && firstNonDigit(number) > 0)) return refusalOf(number);
  const segment = segmentOf(number);
  return segment ? read(number, segment.facts, segment.warnings) : refusalOf(number);
}
