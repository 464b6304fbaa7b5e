import { fieldOf, plainText } from '../plain-text.ts';
import { ok, type Result, refuse } from '../result.ts';
import { cityNames } from './areas.data.ts';

/** ISO 3166-1. Only mainland China is served (decision of this product; overseas subjects: number 61061). */
export type CountryOrRegion = 'CN';

/** Reads the country or region of a merchant. Refusal: `region.unsupported`. */
export const readRegion = (text: unknown): Result<CountryOrRegion> =>
  plainText(text).toUpperCase() === 'CN' ? ok('CN') : refuse('region.unsupported');

/** Where a merchant works: a province of mainland China and one of its cities, as `areas.data.ts` names them. */
export type OperatingArea = { readonly province: string; readonly city: string };

export const provinceNames: readonly string[] = Object.keys(cityNames);

/** The cities of a province, in the order of their codes; none for a province that is not known. */
export const citiesOf = (province: string): readonly string[] =>
  Object.hasOwn(cityNames, province) ? (cityNames[province] ?? '').split(' ') : [];

/** Reads `{ province, city }`. Refusals: `area.missing`, `area.unknown`, each at the part it means. */
export function readOperatingArea(input: unknown): Result<OperatingArea> {
  const [province, city] = [plainText(fieldOf(input, 'province')), plainText(fieldOf(input, 'city'))];
  if (province === '') return refuse('area.missing', 'province');
  const cities = citiesOf(province);
  if (cities.length === 0) return refuse('area.unknown', 'province', { area: province.slice(0, 20) });
  if (city === '') return refuse('area.missing', 'city');
  return cities.includes(city)
    ? ok({ province, city })
    : refuse('area.unknown', 'city', { area: city.slice(0, 20) });
}
