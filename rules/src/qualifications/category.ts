import type { CivilDate } from '../calendar/civil-date.ts';
import { isHan } from '../plain-text.ts';
import type { SubjectKind } from '../policy/policy.ts';
import type { Words } from '../texts.ts';
import type { DocumentType } from './document-type.ts';
import { anyOf, type PaperRule } from './paper-rule.ts';

/** Who may choose a category; overseas subjects have a list of their own. */
export type CategoryAudience = 'organisation' | 'individual' | 'overseas';

export type CategoryName = { readonly first: string; readonly second: string; readonly third?: string };

/** Kinds of food a merchant may sell, as the qualification check asks for them. */
export type FoodKind =
  | 'prepackaged'
  | 'bulkOrCooked'
  | 'catering'
  | 'agriProduce'
  | 'alcohol'
  | 'babyFood'
  | 'healthFood';

export const foodKinds: readonly FoodKind[] = [
  'prepackaged',
  'bulkOrCooked',
  'catering',
  'agriProduce',
  'alcohol',
  'babyFood',
  'healthFood',
];

/**
 * One row of an edition. Names are the key; ids are hints that differ between platforms and times.
 * `needsPerson`: the requirement could not be put into a tree without guessing; look at the edition's page.
 */
export type CategoryRow = CategoryName & {
  readonly audience: CategoryAudience;
  readonly rule: PaperRule;
  readonly needsPerson?: true;
  /** Not offered in the picker, but still readable for those who have it. */
  readonly hidden?: true;
  /** A category that must have been approved before. */
  readonly requires?: CategoryName;
  /** What to know besides the papers, such as goods that belong elsewhere. */
  readonly note?: Words;
  readonly ids?: { readonly first?: number; readonly second?: number };
};

/** A part of the list that was not read into rows; `first` is absent when it is the whole list of an audience. */
export type UnreadPart = {
  readonly audience: CategoryAudience;
  readonly first?: string;
  readonly needsPerson: true;
  readonly page: string;
};

/** The list of categories as it stood at a time. Decisions keep the edition they were taken with. */
export type CategoryEdition = {
  readonly id: string;
  readonly title: Words;
  readonly from: CivilDate;
  readonly until?: CivilDate;
  readonly checkedOn: CivilDate;
  readonly source: string;
  readonly page: string;
  readonly rows: readonly CategoryRow[];
  readonly unread: readonly UnreadPart[];
  /** Where each kind of food belongs. */
  readonly food: Readonly<Record<FoodKind, CategoryName>>;
  /** The category of a platform on which others sell (独立商户入驻). */
  readonly platform: CategoryName;
  /** The first level whose rows such a platform replaces. */
  readonly shop: string;
  /** A category without papers that may stand in while one only tries things out. */
  readonly stopgap: CategoryName;
  readonly documentTypes?: readonly DocumentType[];
  readonly circumstances?: Readonly<Record<string, Words>>;
};

const plain = (text: string): string =>
  isHan(text) ? text : text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

/** One key for a name however it is typed: full-width forms and spaces are not a difference. */
export const categoryKey = (name: CategoryName): string =>
  [name.first, name.second, name.third ?? ''].map(plain).join(' > ');

export const sameCategory = (a: CategoryName, b: CategoryName): boolean => categoryKey(a) === categoryKey(b);

/** `商家自营 > 食品饮料`, as pages print it. */
export const categoryLabel = (name: CategoryName): string =>
  [name.first, name.second, name.third].filter((part) => part !== undefined && part !== '').join(' > ');

const AUDIENCES: Readonly<Record<SubjectKind, CategoryAudience>> = {
  enterprise: 'organisation',
  soleTrader: 'organisation',
  media: 'organisation',
  government: 'organisation',
  otherOrg: 'organisation',
  overseas: 'overseas',
  individual: 'individual',
};

export const audienceOf = (kind: SubjectKind): CategoryAudience => AUDIENCES[kind];

/** Rows by audience, first and second level. Editions never change, so each is indexed once. */
type RowIndex = ReadonlyMap<string, ReadonlyMap<string, readonly CategoryRow[]>>;

const indexes = new WeakMap<CategoryEdition, Readonly<Record<CategoryAudience, RowIndex>>>();

function indexRows(rows: readonly CategoryRow[], audience: CategoryAudience): RowIndex {
  const index = new Map<string, Map<string, CategoryRow[]>>();
  for (const row of rows) {
    if (row.audience !== audience) continue;
    const seconds = index.get(plain(row.first)) ?? new Map<string, CategoryRow[]>();
    seconds.set(plain(row.second), [...(seconds.get(plain(row.second)) ?? []), row]);
    index.set(plain(row.first), seconds);
  }
  return index;
}

function indexOf(edition: CategoryEdition): Readonly<Record<CategoryAudience, RowIndex>> {
  const known = indexes.get(edition);
  if (known) return known;
  const index = {
    organisation: indexRows(edition.rows, 'organisation'),
    individual: indexRows(edition.rows, 'individual'),
    overseas: indexRows(edition.rows, 'overseas'),
  };
  indexes.set(edition, index);
  return index;
}

const NO_ROWS: readonly CategoryRow[] = [];

const rowsAt = (
  edition: CategoryEdition,
  { first, second }: CategoryName,
  audience: CategoryAudience,
): readonly CategoryRow[] => indexOf(edition)[audience].get(plain(first))?.get(plain(second)) ?? NO_ROWS;

/**
 * The row of a name for an audience. Where the list has third levels and none is named, their rules are joined as
 * alternatives. `undefined`: the edition has no such row.
 */
export function findCategory(
  edition: CategoryEdition,
  name: CategoryName,
  audience: CategoryAudience = 'organisation',
): CategoryRow | undefined {
  const { third } = name;
  const all = rowsAt(edition, name, audience);
  const rows = third === undefined ? all : all.filter((row) => plain(row.third ?? '') === plain(third));
  const [first, ...others] = rows;
  if (!first || others.length === 0) return first;
  const { third: _third, ...whole } = first;
  const rules = [...new Map(rows.map((row) => [JSON.stringify(row.rule), row.rule])).values()];
  return { ...whole, rule: rules.length === 1 ? first.rule : anyOf(...rules) };
}

/** Whether a subject of this kind may choose the category: a question to the list, never a special case. */
export const isOpenTo = (edition: CategoryEdition, name: CategoryName, kind: SubjectKind): boolean =>
  findCategory(edition, name, audienceOf(kind)) !== undefined;

/** The part of the list, not read into rows, that may hold the name. */
export const unreadPart = (
  edition: CategoryEdition,
  name: CategoryName,
  audience: CategoryAudience = 'organisation',
): UnreadPart | undefined =>
  edition.unread.find(
    (part) =>
      part.audience === audience && (part.first === undefined || plain(part.first) === plain(name.first)),
  );
