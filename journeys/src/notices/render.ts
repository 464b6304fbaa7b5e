import {
  civilMinuteAt,
  fill,
  type Instant,
  type Locale,
  type Params,
  type RefusalTexts,
  type Words,
} from '@ruzhu/rules';
import { appSecret } from '../app-secret/journey.ts';
import { legalRepProof } from '../legal-rep-proof/journey.ts';
import { itemsOf } from '../review-case/items.data.ts';
import { reasonOf } from '../review-case/reasons.data.ts';
import { type ScanPurpose, scanPurposes } from '../scan/purposes.data.ts';
import type { Notice } from './notice.ts';
import { type NoticeKey, notices } from './notices.data.ts';

export type RenderedNotice = { readonly title: string; readonly body: string; readonly short: string | null };

/** What a renderer needs besides the notice: the texts of refusal codes and of fee rules. */
export type RenderWords = {
  readonly refusals: RefusalTexts;
  readonly feeRules: readonly { readonly id: string; readonly words: Words }[];
};

/** Parameters that hold an instant or an amount in 分; they are written out in the reader's language. */
const INSTANTS = ['deadline', 'until', 'callBy', 'refundBy', 'at'];
const AMOUNTS = ['amount'];
/** What people chose themselves and may be long. */
const NAMES = ['name', 'agency'];

const w = (zh: string, en: string): Words => ({ zh, en });
const RESULTS: Readonly<Record<string, Words>> = {
  approve: w('已通过', 'passed'),
  return: w('需要修改', 'to be changed'),
  reject: w('未通过', 'not passed'),
  approveName: w('已通过', 'passed'),
  rejectName: w('未通过', 'not passed'),
  refused: w('已拒绝', 'refused'),
  confirmed: w('已确认', 'confirmed'),
  'secret.make': w('生成', 'made'),
  'secret.reset': w('重置', 'reset'),
  'secret.freeze': w('冻结', 'frozen'),
  'secret.thaw': w('解冻', 'thawed'),
};

const ELEMENTS: Readonly<Record<string, Words>> = {
  name: w('名称', 'name'),
  code: w('统一社会信用代码', 'credit code'),
  legalRepName: w('法定代表人姓名', 'legal representative'),
  legalRepId: w('法定代表人证件号', 'ID number of the legal representative'),
};

const ITEM_WORDS = new Map(
  (['entity', 'name', 'miniProgram'] as const)
    .flatMap((kind) => itemsOf(kind, { bankAccountNumber: '', nameBasis: 'trademark' }))
    .map((item) => [item.key, item.word]),
);

const STATES: Readonly<Record<string, Readonly<Record<string, { readonly word: Words }>>>> = {
  'legal-rep-proof': legalRepProof.states,
  'app-secret': appSecret.states,
};

/** `kind:value` parameters stand for words: states, codes, fee rules, items, reasons, results, scans. */
const LOOKUPS: Readonly<Record<string, (value: string, words: RenderWords) => Words | null | undefined>> = {
  state: (value) => {
    const [journey = '', state = ''] = value.split(':');
    return STATES[journey]?.[state]?.word;
  },
  code: (value, { refusals }) => refusals[value],
  fee: (value, { feeRules }) => feeRules.find((rule) => rule.id === value)?.words,
  item: (value) => ITEM_WORDS.get(value),
  reason: (value) => reasonOf(value)?.word,
  result: (value) => RESULTS[value],
  element: (value) => ELEMENTS[value],
  scan: (value) => scanPurposes[value as ScanPurpose], // Unknown ones are a fault of the caller.
};

/** A space that stands beside figures and Latin letters, and is wrong once a Chinese name has taken their place. */
const BETWEEN_HAN = /(\p{Script=Han}) (?=\p{Script=Han})/gu;

/** A notice in one language. Parameters that stand for words are looked up; an unknown one is a fault. */
export function renderNotice(
  key: NoticeKey,
  params: Params,
  locale: Locale,
  words: RenderWords,
): RenderedNotice {
  const notice: Notice = notices[key];
  const spoken = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, spell(name, value, locale, words)]),
  );
  const say = (pattern: Words) => {
    const said = fill(pattern[locale], spoken);
    return locale === 'zh' ? said.replace(BETWEEN_HAN, '$1') : said;
  };
  return {
    title: say(notice.title),
    body: say(notice.body),
    short: notice.short ? sayBriefly(notice.short, params, locale, words) : null,
  };
}

/** For text messages, of which each 70 characters cost: no year, no empty decimals, long names cut. */
function sayBriefly(pattern: Words, params: Params, locale: Locale, words: RenderWords): string {
  const spoken = Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (typeof value === 'number' && INSTANTS.includes(name)) return [name, briefMoment(value, locale)];
      if (typeof value === 'number' && AMOUNTS.includes(name)) return [name, briefMoney(value, locale)];
      const said = spell(name, value, locale, words);
      return [name, NAMES.includes(name) ? cut(said) : said];
    }),
  );
  const said = fill(pattern[locale], spoken);
  return locale === 'zh' ? said.replace(BETWEEN_HAN, '$1') : said;
}

const LONGEST_NAME = 8;
const cut = (name: string): string =>
  [...name].length <= LONGEST_NAME ? name : `${[...name].slice(0, LONGEST_NAME - 1).join('')}…`;

function spell(name: string, value: string | number, locale: Locale, words: RenderWords): string {
  if (typeof value === 'number' && INSTANTS.includes(name)) return moment(value, locale);
  if (typeof value === 'number' && AMOUNTS.includes(name)) return money(value, locale);
  if (typeof value === 'number') return String(value);
  return value
    .split('|')
    .map((part) => lookUp(part, locale, words))
    .join(locale === 'zh' ? '、' : ', ');
}

function lookUp(part: string, locale: Locale, words: RenderWords): string {
  const [, kind, value] = /^(state|code|fee|item|reason|result|element|scan):(.+)$/.exec(part) ?? [];
  if (!kind || !value) return part;
  const found = LOOKUPS[kind]?.(value, words);
  if (!found) throw new Error(`No words for ${part}`);
  return found[locale];
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2026 年 12 月 20 日 24:00` for the end of a day, in Asia/Shanghai; `20 December 2026, 24:00` in English. */
export function moment(instant: Instant, locale: Locale): string {
  if (instant === 0) return '–';
  const { year, month, day, clock } = partsOf(instant);
  if (locale === 'en') return `${day} ${MONTHS[month - 1]} ${year}, ${clock}`;
  return `${year} 年 ${month} 月 ${day} 日 ${clock}`;
}

/** `12 月 20 日 24:00`: what is read at once needs no year. */
function briefMoment(instant: Instant, locale: Locale): string {
  if (instant === 0) return '–';
  const { month, day, clock } = partsOf(instant);
  return locale === 'en' ? `${day} ${MONTHS[month - 1]}, ${clock}` : `${month} 月 ${day} 日 ${clock}`;
}

function partsOf(instant: Instant) {
  const midnight = civilMinuteAt(instant).endsWith('00:00');
  const [date = '', time = ''] = civilMinuteAt(midnight ? instant - 1 : instant).split(' ');
  const clock = midnight ? '24:00' : time;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day, clock };
}

/** Whole yuan without decimals. */
const briefMoney = (cents: number, locale: Locale): string =>
  cents % 100 === 0 ? (locale === 'zh' ? `${cents / 100} 元` : `CNY ${cents / 100}`) : money(cents, locale);

export const money = (cents: number, locale: Locale): string =>
  locale === 'zh' ? `${(cents / 100).toFixed(2)} 元` : `CNY ${(cents / 100).toFixed(2)}`;
