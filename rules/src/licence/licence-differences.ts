import { readCivilDate } from '../calendar/civil-date.ts';
import { comparableSigns } from '../names/compare-entity-names.ts';
import { isSamePersonName } from '../names/person-name.ts';
import { plainCode, plainText } from '../plain-text.ts';
import { type Refusal, refuse } from '../result.ts';
import { readValidUntil } from './licence-data.ts';

/** What stands on a licence, as text: typed by a person, or read from the picture. */
export type LicenceFields = {
  readonly entityName?: string;
  readonly licenceNumber?: string;
  readonly legalRepName?: string;
  readonly establishedOn?: string;
  readonly validUntil?: string;
  readonly address?: string;
};

export type LicenceField = keyof LicenceFields;

/** The first place (1-based) where two texts part, and what stands there on each side. */
export type DifferentPlace = {
  readonly position: number;
  readonly typed: string;
  readonly onLicence: string;
};

export type LicenceDifference = {
  readonly field: LicenceField;
  readonly typed: string;
  readonly onLicence: string;
  /** `null` where no single place can be named: names of people, dates, a text that breaks off. */
  readonly place: DifferentPlace | null;
};

/** `null` when both say the same. */
type Compare = (typed: string, onLicence: string) => { readonly place: DifferentPlace | null } | null;

function compareSigns(typed: readonly string[], onLicence: readonly string[]): ReturnType<Compare> {
  for (let index = 0; index < Math.max(typed.length, onLicence.length); index += 1) {
    const [mine, theirs] = [typed[index], onLicence[index]];
    if (mine === theirs) continue;
    const isPlace = mine !== undefined && theirs !== undefined;
    return { place: isPlace ? { position: index + 1, typed: mine, onLicence: theirs } : null };
  }
  return null;
}

const compact = (text: string) => plainCode(text).replace(/[\s-]/g, '').toUpperCase();
const wholly =
  (isSame: (typed: string, onLicence: string) => boolean): Compare =>
  (typed, onLicence) =>
    isSame(typed, onLicence) ? null : { place: null };
const readOr = (
  read: { readonly ok: true; readonly value: string } | { readonly ok: false },
  text: string,
) => (read.ok ? read.value : compact(text));
const asWritten: Compare = (typed, onLicence) =>
  compareSigns(comparableSigns(typed), comparableSigns(onLicence));

/** In the order in which a licence prints them. */
const COMPARE: Readonly<Record<LicenceField, Compare>> = {
  licenceNumber: (typed, onLicence) => compareSigns([...compact(typed)], [...compact(onLicence)]),
  entityName: asWritten,
  legalRepName: wholly(isSamePersonName),
  establishedOn: wholly(
    (typed, onLicence) => readOr(readCivilDate(typed), typed) === readOr(readCivilDate(onLicence), onLicence),
  ),
  validUntil: wholly(
    (typed, onLicence) =>
      readOr(readValidUntil(typed), typed) === readOr(readValidUntil(onLicence), onLicence),
  ),
  address: asWritten,
};

const FIELDS: readonly LicenceField[] = [
  'licenceNumber',
  'entityName',
  'legalRepName',
  'establishedOn',
  'validUntil',
  'address',
];

/**
 * Compares what was typed with what the licence shows, field by field. Fields that either side leaves out are not
 * compared: a picture that was not read well is no difference.
 */
export function licenceDifferences(
  typed: LicenceFields,
  onLicence: LicenceFields,
): readonly LicenceDifference[] {
  return FIELDS.flatMap((field) => {
    if (typed[field] === undefined || onLicence[field] === undefined) return [];
    const [mine, theirs] = [plainText(typed[field]), plainText(onLicence[field])];
    const isCompared = mine !== '' && theirs !== '' && mine !== theirs;
    const found = isCompared ? COMPARE[field](mine, theirs) : null;
    return found ? [{ field, typed: mine, onLicence: theirs, place: found.place }] : [];
  });
}

/** A difference as a refusal at its field: `licence.differs` names the place, `licence.differs_whole` both texts. */
export const refusalOfDifference = ({ field, place, typed, onLicence }: LicenceDifference): Refusal =>
  place
    ? refuse('licence.differs', field, { ...place }).refusal
    : refuse('licence.differs_whole', field, { typed, onLicence }).refusal;
