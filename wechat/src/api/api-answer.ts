import { type ApiErrorMeaning, apiErrors } from './api-errors.data.ts';

/** A refusing answer. The platform's own sentence is left out: it may repeat what was sent. */
export type ApiError = { readonly errcode: number; readonly means: ApiErrorMeaning };

export type ApiRead<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ApiError };

type Told = Readonly<Record<string, unknown>>;

/** What an answer that is no JSON, or not what was agreed on, comes to: the platform is having trouble. */
const BUSY = -1;

const UNKNOWN: ApiErrorMeaning = { act: 'mend', zh: '平台没有接受', en: 'The platform did not accept it' };

const failed = (errcode: number) =>
  ({ ok: false, error: { errcode, means: apiErrors[errcode] ?? UNKNOWN } }) as const;

function parsed(json: string): Told | null {
  try {
    const told: unknown = JSON.parse(json);
    // An object of unknown fields is all that is claimed.
    return typeof told === 'object' && told !== null ? (told as Told) : null;
  } catch {
    return null;
  }
}

/**
 * Reads an answer: an `errcode` other than 0 is an error, whether it is written as number or text; many good answers have
 * none at all. `read` gives `null` when what it needs is missing, which counts as the platform's trouble (-1).
 */
export function readApiAnswer<T>(json: string, read: (told: Told) => T | null): ApiRead<T> {
  const told = parsed(json);
  if (!told) return failed(BUSY);
  const errcode = Number(told.errcode ?? 0);
  if (errcode !== 0) return failed(Number.isInteger(errcode) ? errcode : BUSY);
  const value = read(told);
  return value === null ? failed(BUSY) : { ok: true, value };
}

/** A field that holds a text which is more than blanks, without the blanks around it; else `null`. */
export function textOf(told: Told, name: string): string | null {
  const value = told[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
