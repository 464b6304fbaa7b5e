/** 出版物经营许可证: selling books, periodicals, audio and video. */
import type { Reading } from '../result.ts';
import { plainWords } from './plain-text.ts';
import type { Province } from './provinces.data.ts';
import { type ReadContext, read, type Stop, stop } from './reading.ts';
import { provinceOfLetter } from './regions.ts';

export type PublicationLicence = string & { readonly __brand: 'PublicationLicence' };

/** `place` is what follows 新出发, without the trade; `trade` is `null` where the local form does not say. */
export type PublicationLicenceFacts = {
  readonly place: string;
  readonly province: Province | null;
  readonly trade: 'wholesale' | 'retail' | null;
  readonly number: string;
};

const LONGEST = 40;
const FORM = /^新出发([\u4e00-\u9fff]{1,8})字第?([\u4e00-\u9fff]{0,6}[A-Z]{0,3}\d{2,14})号?$/u;
/** Something with Chinese characters, digits and 号: some offices number in a way of their own. */
const LOCAL_FORM = /[\u4e00-\u9fff].*\d{4,}.*号$/u;

function otherwise(plain: string): Stop {
  return LOCAL_FORM.test(plain)
    ? stop('publication.local_format', { override: 'reviewer' })
    : stop('publication.format');
}

const tradeOf = (mark: string) => {
  if (mark === '批') return 'wholesale';
  return mark === '零' ? 'retail' : null;
};

/** Every refusal of `parsePublicationLicence`. */
export const publicationLicenceRefusals = ['publication.local_format', 'publication.format'] as const;

/**
 * Reads the number of a publication licence: `新出发`, place, 批 wholesale or 零 retail, `字第…号`:
 * `新出发京零字第朝160088号`. There is no national numbering beyond that.
 * Refusals: `publication.local_format` (an office's own form: `override: 'reviewer'`), `publication.format`.
 */
export function parsePublicationLicence(
  text: unknown,
  _context: ReadContext,
): Reading<PublicationLicence, PublicationLicenceFacts> {
  const plain = plainWords(text);
  if (plain.length > LONGEST) return stop('publication.format');
  const [, lead = '', number = ''] = FORM.exec(plain) ?? [];
  if (!lead) return otherwise(plain);
  const trade = tradeOf(lead.charAt(lead.length - 1));
  const place = trade ? lead.slice(0, -1) : lead;
  return read(`新出发${lead}字第${number}号`, {
    place,
    province: provinceOfLetter(place.charAt(0)),
    trade,
    number,
  });
}
