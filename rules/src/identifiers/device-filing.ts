/** 第二类医疗器械经营备案: selling class II medical devices. */
import type { Reading } from '../result.ts';
import { plainWords } from './plain-text.ts';
import type { Province } from './provinces.data.ts';
import { type ReadContext, read, type Stop, stop } from './reading.ts';
import { provinceOfLetter } from './regions.ts';

export type DeviceFiling = string & { readonly __brand: 'DeviceFiling' };

/** `authority` is what stands before 械经营备, province included: 浙杭食药监. */
export type DeviceFilingFacts = {
  readonly province: Province;
  readonly authority: string;
  readonly year: number;
  readonly sequence: string;
};

const LONGEST = 40;
const FORM = /^([\u4e00-\u9fff]{1,12})械经营备(\d{4})(\d{4,6})号?$/u;

/** Papers of the same trade that are often handed in instead. */
const OTHER_DOCUMENTS = [
  [/[国省市\u4e00-\u9fff]械注[准进许]/u, '医疗器械注册证', 'medical device registration certificate'],
  [/械经营许/u, '医疗器械经营许可证（第三类）', 'medical device operation licence (class III)'],
  [/械备/u, '第一类医疗器械备案凭证', 'class I medical device filing'],
  [/械生产[许备]/u, '医疗器械生产许可证或备案', 'medical device production licence or filing'],
] as const;

function otherwise(plain: string): Stop {
  const other = OTHER_DOCUMENTS.find(([pattern]) => pattern.test(plain));
  return other
    ? stop('device.other_document', { document: other[1], documentEn: other[2] })
    : stop('device.format');
}

/** Every refusal of `parseDeviceFiling`. */
export const deviceFilingRefusals = [
  'device.other_document',
  'device.province',
  'device.year',
  'device.format',
] as const;

/**
 * Reads the filing number of a seller of class II devices: authority, `械经营备`, year, sequence of four (some places five
 * or six), 号. Wording of the authority differs from place to place and over time: `浙杭食药监械经营备20171029号`.
 * Refusals: `device.other_document` (names the paper), `device.province`, `device.year`, `device.format`.
 */
export function parseDeviceFiling(
  text: unknown,
  { asOf }: ReadContext,
): Reading<DeviceFiling, DeviceFilingFacts> {
  const plain = plainWords(text);
  if (plain.length > LONGEST) return stop('device.format');
  const [, authority = '', year = '', sequence = ''] = FORM.exec(plain) ?? [];
  if (!authority) return otherwise(plain);
  const province = provinceOfLetter(authority.charAt(0));
  if (!province) return stop('device.province', { sign: authority.charAt(0) }, 1);
  // Class II filing began with the regulation in force since 2014-06-01.
  if (year < '2014' || year > asOf.slice(0, 4)) return stop('device.year', { year });
  return read(`${authority}械经营备${year}${sequence}号`, {
    province,
    authority,
    year: Number(year),
    sequence,
  });
}
