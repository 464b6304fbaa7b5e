/**
 * How the parts of a dossier look in a file, as data: the reader and the JSON Schema are both made from it, so that
 * they cannot disagree.
 */
import type { Words } from '../texts.ts';

type Common = { readonly words: Words; readonly orNull?: true };

export type Shape =
  | (Common & { readonly kind: 'text'; readonly max: number })
  | (Common & { readonly kind: 'choice'; readonly of: readonly (string | number)[] })
  | (Common & { readonly kind: 'flag' })
  | (Common & { readonly kind: 'whole'; readonly from: number; readonly until: number })
  | (Common & { readonly kind: 'date'; readonly or?: string })
  | (Common & { readonly kind: 'instant' })
  | (Common & { readonly kind: 'flags'; readonly max: number })
  | (Common & { readonly kind: 'list'; readonly of: Shape; readonly max: number })
  | (Common & {
      readonly kind: 'record';
      readonly fields: Readonly<Record<string, Shape>>;
      readonly required: readonly string[];
    });

/** A shape for each part of a type, none left out and none invented. */
export type ShapesOf<T> = { readonly [Key in keyof T]-?: Shape };

const w = (zh: string, en: string): Words => ({ zh, en });

export const text = (max: number, zh: string, en: string): Shape => ({ kind: 'text', max, words: w(zh, en) });
export const flag = (zh: string, en: string): Shape => ({ kind: 'flag', words: w(zh, en) });
export const date = (zh: string, en: string, or?: string): Shape => ({
  kind: 'date',
  words: w(zh, en),
  ...(or === undefined ? {} : { or }),
});
export const instant = (zh: string, en: string): Shape => ({ kind: 'instant', words: w(zh, en) });
export const flags = (max: number, zh: string, en: string): Shape => ({
  kind: 'flags',
  max,
  words: w(zh, en),
});

export const choice = (of: readonly (string | number)[], zh: string, en: string): Shape => ({
  kind: 'choice',
  of,
  words: w(zh, en),
});

export const whole = (from: number, until: number, zh: string, en: string): Shape => ({
  kind: 'whole',
  from,
  until,
  words: w(zh, en),
});

export const list = (of: Shape, max: number, zh: string, en: string): Shape => ({
  kind: 'list',
  of,
  max,
  words: w(zh, en),
});

/** Names the type whose parts it describes: `record<DossierBank>({ … })` does not compile while one is missing. */
export const record = <T>(
  fields: ShapesOf<T>,
  zh: string,
  en: string,
  required: readonly (keyof T & string)[] = [],
): Shape => ({ kind: 'record', fields, required, words: w(zh, en) });

export const orNull = (shape: Shape): Shape => ({ ...shape, orNull: true });
