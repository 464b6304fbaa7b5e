/** Names of regions. Kept apart from the codes: the table is large, and only people who read want it. */
import { PROVINCES } from './provinces.data.ts';
import { REGION_NAMES } from './region-names.data.ts';

let names: Map<string, string> | undefined;

function unfold(): Map<string, string> {
  const all = new Map<string, string>();
  for (const row of REGION_NAMES.trim().split('\n')) {
    const [prefix = '', ...items] = row.split(' ');
    for (const item of items) all.set(prefix + item.slice(0, 2), item.slice(2));
  }
  return all;
}

/** Rows that only group others: districts of a municipality, counties directly under a province. */
const isGroup = (name: string) => name === '市辖区' || name === '县' || name.includes('直辖');

/**
 * The full name of a region under its last name, from province to county: `regionName('440305')` is `广东省深圳市南山区`.
 * The empty text when the code was never in force. Sources: `region-names.data.ts`.
 */
export function regionName(code: string): string {
  names ??= unfold();
  const own = names.get(code);
  if (own === undefined) return '';
  const province = PROVINCES.find((candidate) => candidate.code === code.slice(0, 2))?.zh ?? '';
  const city = code.endsWith('00') ? '' : (names.get(`${code.slice(0, 4)}00`) ?? '');
  const parts = [province, isGroup(city) ? '' : city, own].filter(Boolean);
  return [...new Set(parts)].join('');
}
