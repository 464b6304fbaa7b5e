/** Text of people, or a number of our own making. */
export type Cell = string | number | null;

const BYTE_ORDER_MARK = '\ufeff';
// Also what only steers how text is shown: it can hide what a cell begins with.
const CONTROLS = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;
// Half and full width, since spreadsheets take the one for the other; spaces before it do not make it text.
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/**
 * One cell. Spreadsheets compute what begins like a formula, so text that does is made text by an apostrophe; control
 * characters (line ends and tabs too) become a space, and one that stood first counts as the start of a formula.
 */
function cellOf(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const given = value ?? '';
  const text = given.replace(CONTROLS, ' ').trim();
  const isTouchy = FORMULA.test(text) || /^[\t\r]/.test(given);
  const safe = isTouchy ? `'${text}` : text;
  return /[",;']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV (RFC 4180): comma, CRLF, and a byte order mark, without which Excel takes Chinese for something else. */
export const csvOf = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + [head, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
