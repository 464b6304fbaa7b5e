/** What was read, or the place that did not fit: a field's path, `json`, or a word of the reader's own. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string };

/** An object of an answer whose fields are asked for one by one. A field that does not fit ends the reading. */
export type Shape = {
  /** A string that is not empty. */
  readonly text: (name: string) => string;
  /** The same, or `null` when the field is missing or empty. */
  readonly maybeText: (name: string) => string | null;
  /** A whole number from 0: amounts are 分. */
  readonly whole: (name: string) => number;
  readonly part: (name: string) => Shape;
  /** The same, or `null` when the field is missing. */
  readonly maybePart: (name: string) => Shape | null;
};

class Misfit extends Error {}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shapeOf(value: unknown, path: string): Shape {
  if (!isRecord(value)) throw new Misfit(path === '' ? 'json' : path);
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  const isMissing = (name: string) => value[name] === undefined || value[name] === null;
  const text = (name: string): string => {
    const found = value[name];
    if (typeof found !== 'string' || found === '') throw new Misfit(at(name));
    return found;
  };
  const part = (name: string) => shapeOf(value[name], at(name));
  return {
    text,
    maybeText: (name) => (isMissing(name) || value[name] === '' ? null : text(name)),
    whole: (name) => {
      const found = value[name];
      if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 0) throw new Misfit(at(name));
      return found;
    },
    part,
    maybePart: (name) => (isMissing(name) ? null : part(name)),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Misfit('json');
  }
}

/** Ends the reading for a reason of the reader's own. */
export function misfit(why: string): never {
  throw new Misfit(why);
}

/** Runs a reader; what does not fit becomes the reason. */
export function reading<T>(read: () => T): Read<T> {
  try {
    return { ok: true, value: read() };
  } catch (fault) {
    if (fault instanceof Misfit) return { ok: false, why: fault.message };
    throw fault;
  }
}

/** Reads an answer in JSON. Unknown fields are left alone: the platform adds some from time to time. */
export const readJson = <T>(json: string, read: (answer: Shape) => T): Read<T> =>
  reading(() => read(shapeOf(parsed(json), '')));
