/** Administrative regions by their six digits (GB/T 2260), and since when and until when each code was in force. */
import { type Warning, warning } from '../result.ts';
import { numberAt } from './plain-text.ts';
import { PROVINCES, type Province } from './provinces.data.ts';
import { NO_WARNINGS } from './reading.ts';
import { REGION_SPANS } from './regions.data.ts';

/**
 * A code that is or was in GB/T 2260. `from` is the first year the code was listed (`null`: 1980 or before), `until` the
 * last (`null`: still listed on 2023-06-30). `province` is the province of its first two digits.
 */
export type Region = {
  readonly code: string;
  readonly province: Province;
  readonly from: number | null;
  readonly until: number | null;
};

/** code → from year · 10 000 + until year, 0 where open. */
let spans: Map<number, number> | undefined;
/** code → its region, made when it is first asked for: an entity's region is asked for with every number. */
const regions = /* @__PURE__ */ new Map<number, Region>();
let provinces: readonly (Province | undefined)[] | undefined;

const yearOf = (two: string | undefined) => (two ? Number(two) + (Number(two) >= 80 ? 1900 : 2000) : 0);

/** One item of a row of `REGION_SPANS`: `03-05>83<09`. */
function addItem(all: Map<number, number>, prefix: number, item: string): void {
  const found = /^(\d\d)(?:-(\d\d))?(?:>(\d\d))?(?:<(\d\d))?$/.exec(item);
  const [, first, last, from, until] = found ?? [];
  for (let code = Number(first); code <= Number(last ?? first); code += 1)
    all.set(prefix * 100 + code, yearOf(from) * 10_000 + yearOf(until));
}

/** Unfolds the table the first time a region is asked for (7,212 codes, a few milliseconds). */
function unfold(): Map<number, number> {
  const all = new Map<number, number>();
  for (const row of REGION_SPANS.trim().split('\n')) {
    const [prefix, ...items] = row.split(' ');
    for (const item of items) addItem(all, Number(prefix), item);
  }
  return all;
}

function provinceByNumber(): readonly (Province | undefined)[] {
  const all: (Province | undefined)[] = Array.from({ length: 100 });
  for (const province of PROVINCES) all[Number(province.code)] = province;
  return all;
}

/** The province whose two digits stand at `from`, or `null`. The caller knows that they are digits. */
export function provinceAt(code: string, from: number): Province | null {
  provinces ??= provinceByNumber();
  return provinces[numberAt(code, from, from + 2)] ?? null;
}

function makeRegion(number: number): Region | null {
  spans ??= unfold();
  const span = spans.get(number);
  const code = String(number).padStart(6, '0');
  const province = span === undefined ? null : provinceAt(code, 0);
  if (span === undefined || !province) return null;
  return Object.freeze({
    code,
    province,
    from: Math.floor(span / 10_000) || null,
    until: span % 10_000 || null,
  });
}

/** The region whose six digits stand at `from`, or `null` when the code was never in force. */
export const regionAt = (code: string, from: number): Region | null =>
  regionOfNumber(numberAt(code, from, from + 6));

/** The region of a code read as a number. */
export function regionOfNumber(number: number): Region | null {
  const known = regions.get(number);
  if (known !== undefined) return known;
  const region = makeRegion(number);
  // Numbers that are no region are not kept: there are a million of them.
  if (region) regions.set(number, region);
  return region;
}

/**
 * A region by its code: `regionOf('460323')` was first listed in 2012 and belongs to 海南省. `null` when the text is not
 * six digits or the code was never in GB/T 2260. Its name: `regionName` (region-names.ts).
 */
export const regionOf = (code: string): Region | null => (/^\d{6}$/.test(code) ? regionAt(code, 0) : null);

let provincesByLetter: ReadonlyMap<string, Province> | undefined;

/** The province of a licence's abbreviation: `provinceOfLetter('浙')` is Zhejiang. */
export function provinceOfLetter(letter: string): Province | null {
  provincesByLetter ??= new Map(
    PROVINCES.flatMap((province) => [...province.letters].map((one) => [one, province] as const)),
  );
  return provincesByLetter.get(letter) ?? null;
}

/**
 * What is worth saying of the registration region of an entity: `region.unknown` (warn) or `region.abolished` (info:
 * codes outlive their counties, and an entity keeps the code it was registered under).
 */
export function regionNotes(region: Region | null, code: string): readonly Warning[] {
  if (code === '100000') return NO_WARNINGS;
  if (!region) return [warning('warn', 'region.unknown', { code })];
  return region.until === null
    ? NO_WARNINGS
    : [warning('info', 'region.abolished', { code, until: region.until })];
}
