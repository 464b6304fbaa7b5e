import { partsOfSpan, type Span } from '../calendar/deadline.ts';
import type { Locale, Words } from '../texts.ts';
import { circumstances } from './circumstances.data.ts';
import type { DocumentType, UsualTime } from './document-type.ts';
import { documentType } from './document-types.ts';
import type { PaperNeed, PaperWay } from './missing-papers.ts';
import type { DocNode, PaperHolder, PaperRule } from './paper-rule.ts';

/** What an edition brings along besides the product's own tables. */
export type PaperVocabulary = {
  readonly documentTypes?: readonly DocumentType[];
  readonly circumstances?: Readonly<Record<string, Words>>;
};

const HOLDERS: Readonly<Record<PaperHolder, Words>> = {
  subject: { zh: '', en: '' },
  partner: { zh: '合作方的', en: 'of the partner' },
  branch: { zh: '旗下门店的', en: 'of the branches' },
  tenant: { zh: '同一商场专柜或租户的', en: 'of tenants of the mall' },
};

type Qualities = Pick<DocNode, 'itemsAny' | 'scopeAny' | 'when'> & {
  readonly documentType: string;
  readonly holder: PaperHolder;
  readonly count: number;
};

/** A circumstance in words: an edition's own first, then the product's, else its name. */
export const circumstanceWords = (name: string, locale: Locale, more: PaperVocabulary): string =>
  (more.circumstances?.[name] ?? (Object.hasOwn(circumstances, name) ? circumstances[name] : undefined))?.[
    locale
  ] ?? name;

/** Words that must stand on a paper, each in quotes. */
export const quoted = (words: readonly string[], locale: Locale): string =>
  locale === 'zh'
    ? words.map((word) => `「${word}」`).join('或')
    : words.map((word) => `“${word}”`).join(' or ');

function bracket(one: Qualities, locale: Locale, more: PaperVocabulary): string {
  const zh = locale === 'zh';
  const parts = [
    one.when ? circumstanceWords(one.when, locale, more) : '',
    one.count > 1 ? (zh ? `至少 ${one.count} 份` : `at least ${one.count}`) : '',
    one.itemsAny?.length ? `${zh ? '项目含' : 'items include '}${quoted(one.itemsAny, locale)}` : '',
    one.scopeAny?.length ? `${zh ? '经营范围含' : 'scope includes '}${quoted(one.scopeAny, locale)}` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  return zh ? `（${parts.join('，')}）` : ` (${parts.join(', ')})`;
}

function nameOf(one: Qualities, locale: Locale, more: PaperVocabulary): string {
  const type = documentType(one.documentType, more.documentTypes);
  const name = type?.[locale] ?? one.documentType;
  const holder = HOLDERS[one.holder][locale];
  const whole = locale === 'zh' ? `${holder}${name}` : holder ? `${name} ${holder}` : name;
  return `${whole}${bracket(one, locale, more)}`;
}

const qualitiesOf = (node: DocNode): Qualities => ({
  ...node,
  documentType: node.doc,
  holder: node.holder ?? 'subject',
  count: node.minCount ?? 1,
});

/** A paper to get in words: `增值电信业务经营许可证（项目含「在线数据处理与交易处理业务」）`. */
export const needWords = (need: PaperNeed, locale: Locale, more: PaperVocabulary = {}): string =>
  nameOf(need, locale, more);

/** The papers of one way, joined: `食品生产许可证和食品经营许可证`. */
export const wayWords = (way: PaperWay, locale: Locale, more: PaperVocabulary = {}): string =>
  list(
    way.needs.map((need) => needWords(need, locale, more)),
    'allOf',
    locale,
  );

const JOINTS = {
  allOf: { zh: '和', en: ' and ' },
  anyOf: { zh: '或', en: ' or ' },
} as const;

function list(parts: readonly string[], kind: 'allOf' | 'anyOf', locale: Locale): string {
  if (parts.length < 2) return parts[0] ?? '';
  const head = parts.slice(0, -1).join(locale === 'zh' ? '、' : ', ');
  return `${head}${JOINTS[kind][locale]}${parts.at(-1)}`;
}

/** A branch inside a sentence; branches of branches stand in brackets. */
function inline(rule: PaperRule, depth: number, locale: Locale, more: PaperVocabulary): string {
  if (rule.kind === 'none') return locale === 'zh' ? '不需要资质' : 'no papers';
  if (rule.kind === 'doc') return nameOf(qualitiesOf(rule), locale, more);
  const text = list(
    rule.of.map((branch) => inline(branch, depth + 1, locale, more)),
    rule.kind,
    locale,
  );
  const lead = rule.when
    ? `${circumstanceWords(rule.when, locale, more)}${locale === 'zh' ? '：' : ': '}`
    : '';
  const wrapped = depth > 1 && rule.of.length > 1 ? (locale === 'zh' ? `（${text}）` : `(${text})`) : text;
  return `${lead}${wrapped}`;
}

const LEADS = {
  allOf: { zh: '需要以下全部：', en: 'All of these are needed: ' },
  anyOf: { zh: '需要以下任意一种：', en: 'Any one of these is needed: ' },
} as const;

/**
 * A rule tree as one sentence without a full stop: `需要以下任意一种：食品经营许可证、食品生产许可证`.
 * Takes the words an operator's edition brings along as a third argument.
 */
export function paperSentence(rule: PaperRule, locale: Locale, more: PaperVocabulary = {}): string {
  if (rule.kind === 'none') return locale === 'zh' ? '不需要资质' : 'No papers are needed';
  if (rule.kind === 'doc') return `${locale === 'zh' ? '需要' : 'Needed: '}${inline(rule, 1, locale, more)}`;
  const flat = rule.of.every((branch) => branch.kind === 'doc');
  const joint = locale === 'zh' ? (flat ? '、' : '；') : flat ? ', ' : '; ';
  return LEADS[rule.kind][locale] + rule.of.map((branch) => inline(branch, 1, locale, more)).join(joint);
}

/** The sentence in both languages. */
export const paperWords = (rule: PaperRule, more: PaperVocabulary = {}): Words => ({
  zh: paperSentence(rule, 'zh', more),
  en: paperSentence(rule, 'en', more),
});

const UNITS: Readonly<Record<string, Words>> = {
  d: { zh: '天', en: 'days' },
  nd: { zh: '天', en: 'days' },
  wd: { zh: '个工作日', en: 'working days' },
  mo: { zh: '个月', en: 'months' },
  y: { zh: '年', en: 'years' },
  h: { zh: '小时', en: 'hours' },
  min: { zh: '分钟', en: 'minutes' },
};

const unitOf = (span: Span): string => partsOfSpan(span).unit;

/** `10–20 个工作日`, `1 年`, or that the authority has to be asked. Spans of two units are said one after the other. */
export function usualTimeWords(usual: Pick<UsualTime, 'least' | 'most'> | null): Words {
  if (!usual) return { zh: '以主管部门公布的时限为准', en: 'as the authority announces' };
  const [least, most] = [partsOfSpan(usual.least).amount, partsOfSpan(usual.most).amount];
  const unit = UNITS[unitOf(usual.most)] ?? { zh: '', en: '' };
  if (unitOf(usual.least) !== unitOf(usual.most)) {
    const first = usualTimeWords({ least: usual.least, most: usual.least });
    const last = usualTimeWords({ least: usual.most, most: usual.most });
    return { zh: `${first.zh}到 ${last.zh}`, en: `${first.en} to ${last.en}` };
  }
  const range = least === most ? `${most}` : `${least}–${most}`;
  return { zh: `${range} ${unit.zh}`, en: `${range} ${most === 1 ? unit.en.slice(0, -1) : unit.en}` };
}
