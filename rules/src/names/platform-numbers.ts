import { type Params, type Refusal, refuse } from '../result.ts';
import { type NameInterface, platformNameNumbers } from './platform-numbers.data.ts';

/**
 * The number the platform has for one of our name codes, as its interface would answer it; a code that interface
 * has no number for is given that of another. `null` where the platform has none.
 */
export function platformNumberOfName(code: string, asked: NameInterface): number | null {
  const rows = platformNameNumbers.filter((row) => row.code === code);
  return (rows.find((row) => row.interface === asked) ?? rows[0])?.number ?? null;
}

/**
 * The platform's answer about a name as our refusal, or `null` when the number is not about names.
 * `params` are the figures its sentence needs (`name`, `until`, `wording` …); `number` is always among them.
 */
export function nameRefusalOf(number: number, params: Params = {}): Refusal | null {
  const row = platformNameNumbers.find((one) => one.number === number);
  return row ? refuse(row.code, '', { ...params, number }).refusal : null;
}
