/** ICP 备案: the filing of a website, mini program or app with the communications authority. */
import type { Reading } from '../result.ts';
import { plainWords } from './plain-text.ts';
import type { Province } from './provinces.data.ts';
import { type ReadContext, read, type Stop, stop } from './reading.ts';
import { provinceOfLetter } from './regions.ts';

export type IcpFiling = string & { readonly __brand: 'IcpFiling' };

export type IcpService = 'subject' | 'website' | 'miniProgram' | 'app';

/** `service` is what is filed: the subject itself (no number after the dash), a website, a mini program (X), an app (A). */
export type IcpFilingFacts = {
  readonly province: Province;
  readonly number: string;
  readonly service: IcpService;
  readonly serviceNumber: number | null;
};

const LONGEST = 40;
const FORM = /^(.)ICP备(\d{8}|\d{10})号?(?:-(\d{1,4})([XA])?)?$/u;
const SERVICES: Readonly<Record<string, IcpService>> = { X: 'miniProgram', A: 'app' };

function otherwise(plain: string): Stop {
  if (/ICP证/.test(plain)) return stop('icp.other_document');
  const found = /^(.?)ICP备(\d+)/u.exec(plain);
  if (!found) return stop('icp.format');
  if (!found[1]) return stop('icp.province', { sign: '' }, 1);
  const count = found[2]?.length ?? 0;
  return count === 8 || count === 10 ? stop('icp.format') : stop('icp.digits', { count });
}

/** Every refusal of `parseIcpFiling`. */
export const icpFilingRefusals = ['icp.other_document', 'icp.province', 'icp.digits', 'icp.format'] as const;

/**
 * Reads a filing number: province, `ICP备`, eight digits (ten on newer ones), 号, and for one service `-1`, for a mini
 * program `-1X`, for an app `-1A` (the two suffixes are inferred from practice): `京ICP备06020074号-1`.
 * Refusals: `icp.other_document` (a licence, ICP证), `icp.province`, `icp.digits`, `icp.format`.
 */
export function parseIcpFiling(text: unknown, _context: ReadContext): Reading<IcpFiling, IcpFilingFacts> {
  const plain = plainWords(text);
  const found = plain.length > LONGEST ? null : FORM.exec(plain);
  if (!found) return plain.length > LONGEST ? stop('icp.format') : otherwise(plain);
  const [, letter = '', number = '', service, suffix = ''] = found;
  const province = provinceOfLetter(letter);
  if (!province) return stop('icp.province', { sign: letter }, 1);
  const tail = service === undefined ? '' : `-${service}${suffix}`;
  return read(`${letter}ICP备${number}号${tail}`, {
    province,
    number,
    service: service === undefined ? 'subject' : (SERVICES[suffix] ?? 'website'),
    serviceNumber: service === undefined ? null : Number(service),
  });
}
