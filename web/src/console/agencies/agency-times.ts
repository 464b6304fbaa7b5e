type Hours = { readonly from: number; readonly until: number };
type Absence = { readonly from: string; readonly until: string };

const two = (n: number) => String(n).padStart(2, '0');

/** Minutes of the day as a clock shows them. */
export const clockOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

const HOURS = /^(\d{1,2}):(\d{2})\s*[-–~至到]\s*(\d{1,2}):(\d{2})$/;

/** Hours as somebody types them, such as `9:00-18:00`; `null` when they are not hours of one day. */
export function readHours(text: string): Hours | null {
  const parts = HOURS.exec(text.normalize('NFKC').trim())?.slice(1).map(Number);
  if (!parts) return null;
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  const [from, until] = [a * 60 + b, c * 60 + d];
  return b < 60 && d < 60 && from < until && until <= 1440 ? { from, until } : null;
}

export const hoursText = ({ from, until }: Hours): string => `${clockOf(from)}-${clockOf(until)}`;

const DATE = '\\d{4}-\\d{2}-\\d{2}';
const ABSENCE = new RegExp(`^(${DATE})(?:\\s*[~至到]\\s*(${DATE}))?$`);
const isDay = (text: string) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;

/** Days, one or a range on each line: `2026-10-01~2026-10-07`; `null` when a line is none. */
export function readAbsences(text: string): readonly Absence[] | null {
  const lines = text
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const read = lines.map((line) => {
    const [, from = '', until = from] = ABSENCE.exec(line) ?? [];
    return isDay(from) && isDay(until) && from <= until ? { from, until } : null;
  });
  const good = read.filter((one) => one !== null);
  return good.length === read.length && good.length <= 60 ? good : null;
}

export const absencesText = (absences: readonly Absence[]): string =>
  absences.map(({ from, until }) => (from === until ? from : `${from}~${until}`)).join('\n');
