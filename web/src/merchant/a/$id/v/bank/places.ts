import { type CnapsCity, cnapsBanks, cnapsCities, type Locale, PROVINCES } from '@ruzhu/rules';
import type { ComboOption } from '../../../../../kit/combo-state.ts';

type Option = { readonly value: string; readonly label: string };

/** Banks by name; one name may have several numbers, and the name is what is answered. */
export const bankOptions = (): readonly ComboOption[] =>
  [...new Set(cnapsBanks().map(({ name }) => name))].map((name) => ({ value: name, label: name }));

/** The provinces that have cities in the table, by their two-digit code. */
export function provinceOptions(locale: Locale): readonly Option[] {
  const used = new Set(cnapsCities().map(({ province }) => province));
  return PROVINCES.filter(({ code }) => used.has(code)).map((one) => ({
    value: one.code,
    label: one[locale],
  }));
}

export const cityOptions = (province: string): readonly ComboOption[] =>
  cnapsCities()
    .filter((city) => city.province === province)
    .map(({ name }) => ({ value: name, label: name }));

/** The province of a city that was answered by name; the first that has one of that name, `''` when none has. */
export const provinceOf = (city: unknown): string =>
  cnapsCities().find((one: CnapsCity) => one.name === city)?.province ?? '';
