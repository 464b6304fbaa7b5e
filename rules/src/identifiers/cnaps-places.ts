/** Pick lists for the bank page: cities and banks by CNAPS. Kept apart from the check, which needs neither. */
import { CNAPS_BANKS } from './cnaps-banks.data.ts';
import { CNAPS_CITIES } from './cnaps-cities.data.ts';

/** `province` is the two-digit code of GB/T 2260. */
export type CnapsCity = { readonly code: string; readonly name: string; readonly province: string };

export type CnapsBank = { readonly cnaps: string; readonly name: string };

let cities: ReadonlyMap<string, CnapsCity> | undefined;
let banks: readonly CnapsBank[] | undefined;

function unfoldCities(): ReadonlyMap<string, CnapsCity> {
  const all = new Map<string, CnapsCity>();
  for (const row of CNAPS_CITIES.trim().split('\n')) {
    const [province = '', ...items] = row.split(' ');
    for (const item of items) {
      const code = item.slice(0, 4);
      all.set(code, { code, name: item.slice(4), province });
    }
  }
  return all;
}

/** The city of digits 4–7 of a CNAPS number: `cnapsCity('6510')` is 成都市. `null` when the table has no such code. */
export function cnapsCity(code: string): CnapsCity | null {
  cities ??= unfoldCities();
  return cities.get(code) ?? null;
}

/** All cities of the table (2,170), by province. */
export function cnapsCities(): readonly CnapsCity[] {
  cities ??= unfoldCities();
  return [...cities.values()];
}

/** Banks with the number of their head office or clearing centre (418), by number. */
export function cnapsBanks(): readonly CnapsBank[] {
  banks ??= CNAPS_BANKS.trim()
    .split('\n')
    .map((row) => ({ cnaps: row.slice(0, 12), name: row.slice(12) }));
  return banks;
}
