import { type CivilDate, fill, type Locale, likelySlip, parseUscc, structureUscc } from '@ruzhu/rules';

/** What a failing code may be: the sign that was probably mistyped, else the code in its parts for comparing. */
export type Slip =
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'parts'; readonly code: string };

/** Looks into a credit code that was refused. `null` for what is no code of 18 signs. */
export function slipIn(typed: string, asOf: CivilDate, locale: Locale): Slip | null {
  const reading = parseUscc(typed, { asOf });
  if (reading.ok) return null;
  const slip = likelySlip(typed, reading);
  if (slip) return { kind: 'sign', text: fill(slip.words[locale], slip.params) };
  const plain = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  return plain.length === 18 ? { kind: 'parts', code: structureUscc(plain) } : null;
}
