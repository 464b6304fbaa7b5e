import { type CivilDate, readCivilDate } from '../calendar/civil-date.ts';
import { plainText } from '../plain-text.ts';
import type { Words } from '../texts.ts';

/** A JSON object. Properties are read with `own`, so that `__proto__` and the like mean nothing. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

export const asList = (value: unknown, max: number): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, max) : [];

/** A text of 1 to `max` characters on one line, without invisible characters, or `undefined`. */
export function asText(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string' || value.length > max) return undefined;
  const text = plainText(value);
  return text === '' ? undefined : text;
}

export function asWords(value: unknown, max: number): Words | undefined {
  const [zh, en] = [asText(own(value, 'zh'), max), asText(own(value, 'en'), max)];
  return zh !== undefined && en !== undefined ? { zh, en } : undefined;
}

export function asDate(value: unknown): CivilDate | undefined {
  if (typeof value !== 'string') return undefined;
  const read = readCivilDate(value);
  return read.ok ? read.value : undefined;
}

/** The value when it is one of `allowed`, else `fallback`. */
export const oneOf = <T extends string | number, F>(
  value: unknown,
  allowed: readonly T[],
  fallback: F,
): T | F => allowed.find((one) => one === value) ?? fallback;

export const asCount = (value: unknown, max: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max ? value : undefined;
