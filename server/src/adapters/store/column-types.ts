import { types } from 'pg';

const { builtins } = types;

/** An `Instant`: milliseconds, like everywhere in the house. */
const instant = (text: string): number => Number(types.getTypeParser(builtins.TIMESTAMPTZ, 'text')(text));

/** A count beyond what a number holds exactly would come back wrong without a word. */
function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`${text} is too large for a number`);
  return value;
}

/** A civil date has no time zone: the driver's own reading would shift it by the machine's. */
const civilDate = (text: string): string => text;

/** Bytes as the ports know them; the driver's own Buffer is written to JSON in another way. */
const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.slice(2), 'hex'));

const readers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, instant],
  [builtins.INT8, wholeNumber],
  [builtins.DATE, civilDate],
  [builtins.BYTEA, bytes],
]);

/** How a column's text becomes a value: timestamptz → Instant, bigint → number, date → CivilDate, bytea → Uint8Array, the rest as usual. */
export const columnTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : readers.get(oid)) ?? types.getTypeParser(oid, format),
};
