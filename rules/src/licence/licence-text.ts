import { type CivilDate, civilDate, readCivilDate } from '../calendar/civil-date.ts';
import { parseUscc } from '../identifiers/uscc.ts';
import { boundedText, plainText } from '../plain-text.ts';
import { readLicencePeriod } from './licence-data.ts';
import type { LicenceFields } from './licence-differences.ts';

/**
 * What was read of a business licence, as far as it was read. Names, numbers and the address are as printed; dates that
 * could not be understood are left out. The first part is what `licenceDifferences` compares with what was typed.
 */
export type LicenceReading = LicenceFields & {
  readonly validFrom?: CivilDate;
  readonly businessScope?: string;
  readonly registeredCapital?: string;
  /** 类型 of the enterprise, or 组成形式 of an individual business. */
  readonly enterpriseType?: string;
};

type Part =
  | 'licenceNumber'
  | 'entityName'
  | 'legalRepName'
  | 'enterpriseType'
  | 'registeredCapital'
  | 'establishedOn'
  | 'period'
  | 'address'
  | 'businessScope';

/** What a licence prints before each part, by kind of subject; `null` parts end the one before and are not read. */
const LABELS: readonly (readonly [string, Part | null])[] = [
  ['统一社会信用代码', 'licenceNumber'],
  ['注册号', 'licenceNumber'],
  ['企业名称', 'entityName'],
  ['字号名称', 'entityName'],
  ['名称', 'entityName'],
  ['法定代表人', 'legalRepName'],
  ['执行事务合伙人', 'legalRepName'],
  ['投资人', 'legalRepName'],
  ['负责人', 'legalRepName'],
  ['经营者', 'legalRepName'],
  ['类型', 'enterpriseType'],
  ['组成形式', 'enterpriseType'],
  ['注册资本', 'registeredCapital'],
  ['出资额', 'registeredCapital'],
  ['成立日期', 'establishedOn'],
  ['注册日期', 'establishedOn'],
  ['营业期限', 'period'],
  ['合伙期限', 'period'],
  ['住所', 'address'],
  ['主要经营场所', 'address'],
  ['经营场所', 'address'],
  ['营业场所', 'address'],
  ['经营范围', 'businessScope'],
  ['登记机关', null],
  ['核准日期', null],
  ['发照日期', null],
];

/** Labels are printed spread out (`名　　称`), with a colon or without. */
const SPREAD = LABELS.map(([label, part]) => ({
  part,
  pattern: new RegExp(`^[\\s]{0,8}${[...label].join('[\\s]{0,8}')}(?:[\\s]{0,8}[:：]|[\\s]|$)`, 'u'),
}));

/** Long labels also begin a line of their own in the middle of another: two columns are often read as one. */
const COLUMN = new RegExp(
  `[\\s]+(?=(?:${LABELS.map(([label]) => label)
    .filter((label) => label.length >= 4)
    .map((label) => [...label].join('[\\s]{0,8}'))
    .join('|')})(?:[\\s:：]))`,
  'gu',
);

/** More lines than a licence has. */
const MOST_LINES = 200;

/** The lines of a text; what has none, as codes do, is parted by other signs. */
const linesOf = (text: string): readonly string[] =>
  (text.includes('\n') ? text.replace(COLUMN, '\n').split('\n') : text.split(/[;；|]/)).slice(0, MOST_LINES);

type Found = Partial<Record<Part, string>>;

/** Goes through the lines: a label opens a part, lines without one go on with it. The first of each part counts. */
function partsOf(lines: readonly string[]): Found {
  const found: Found = {};
  let open: Part | null = null;
  for (const line of lines) {
    const label = SPREAD.find(({ pattern }) => pattern.test(line));
    const rest = plainText(label ? line.replace(label.pattern, '') : line);
    if (label) {
      open = label.part !== null && found[label.part] === undefined ? label.part : null;
      if (open) found[open] = rest;
    } else if (open && (found[open] === '' || open === 'businessScope' || open === 'address'))
      found[open] = `${found[open]}${rest}`;
  }
  return found;
}

/** A credit code whose check digit holds, wherever it stands, in an address too. */
function codeIn(text: string): string | undefined {
  for (const [code] of text.toUpperCase().matchAll(/(?<![0-9A-Z])[0-9A-HJ-NP-RTUW-Y]{18}(?![0-9A-Z])/g)) {
    const read = parseUscc(code, { asOf: ANY_DAY });
    if (read.ok) return read.value;
  }
  return undefined;
}

/** The form of a credit code does not depend on the day. */
const ANY_DAY = civilDate(2021, 1, 1);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const dateOf = (text: string | undefined): CivilDate | undefined => {
  const read = readCivilDate(text);
  return read.ok ? read.value : undefined;
};

function periodOf(text: string | undefined): Pick<LicenceReading, 'validFrom' | 'validUntil'> {
  const read = readLicencePeriod(text ?? '');
  if (!read.ok) return {};
  const { from, until } = read.value;
  return { ...(from ? { validFrom: from } : {}), validUntil: until === 'longTerm' ? '长期' : until };
}

/**
 * Reads what a licence says of itself as text: the text layer of a PDF, or a QR code. Labelled lines are read whatever
 * their order (`名称：…`, `经营范围` over several lines); of anything else, an address of the register for one, only a
 * credit code is taken. What is not understood is left out: this proposes, and nobody is refused by it.
 *
 * @example licenceTextReading('统一社会信用代码：91460323MA5A988R8C\n名 称：成都云鹿食品有限公司').entityName
 */
export function licenceTextReading(text: unknown): LicenceReading {
  const whole = decoded(boundedText(text)).replace(/\r\n?/g, '\n');
  const { period, licenceNumber, establishedOn, ...parts } = partsOf(linesOf(whole));
  const fields = {
    ...parts,
    licenceNumber: codeIn(licenceNumber ?? '') ?? codeIn(whole),
    establishedOn: dateOf(establishedOn),
    ...periodOf(period),
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  // What was left out is the only difference between the two types.
  return Object.fromEntries(known) as LicenceReading;
}
