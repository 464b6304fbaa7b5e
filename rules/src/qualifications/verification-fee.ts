import { plainCode } from '../identifiers/plain-text.ts';
import type { Policy, SubjectKind } from '../policy/policy.ts';

/**
 * What one verification of a subject costs, in 分: the fee of its kind, or nothing where the first two characters of its
 * credit code are among those served free of charge (`verify.freeCodes`: foundations). Source: the fee of the platform,
 * which 政府 and 基金会 do not pay.
 * @example verificationFee(seed2021, { kind: 'otherOrg', licenceNumber: '53…' }) // 0
 */
export function verificationFee(
  { values }: Policy,
  { kind, licenceNumber }: { readonly kind: SubjectKind; readonly licenceNumber: unknown },
): number {
  const code = plainCode(typeof licenceNumber === 'string' ? licenceNumber : '');
  const isFree = code.length === 18 && values['verify.freeCodes'].includes(code.slice(0, 2));
  return isFree ? 0 : values['verify.fee'][kind];
}
