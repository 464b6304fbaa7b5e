/** The licence itself: its days, and its picture. */
import { type CivilDate, civilDate, readCivilDate } from '../calendar/civil-date.ts';
import { judgeLicenceDates, readValidUntil, type ValidUntil } from '../licence/licence-data.ts';
import { type LicenceDifference, licenceDifferences } from '../licence/licence-differences.ts';
import { ok, type Result } from '../result.ts';
import { isUnnamed } from './check-subject.ts';
import type { Check } from './lint-context.ts';
import {
  advice,
  found,
  type LintFinding,
  mustFix,
  NOT_IN_DOSSIER,
  refusedAt,
  type Told,
  together,
  told,
  warnedAt,
} from './lint-finding.ts';

/** A day before every licence: judging an end needs some beginning. */
const LONG_AGO = civilDate(1, 1, 1);

const readEnd = (text: string): Result<ValidUntil> =>
  text === 'longTerm' ? ok('longTerm') : readValidUntil(text);

/** The date a text says, or `null` where it is missing or says none. */
function dayOf(text: string | undefined): CivilDate | null {
  const read = readCivilDate(text);
  return read.ok ? read.value : null;
}

/**
 * Refusals: `date.format`, `date.unreal`, `licence.valid_until`, and those of `judgeLicenceDates`. Advice:
 * `licence.expires_soon` within 30 days.
 */
export const licenceDates: Check = ({ licence }, { asOf }) => {
  const { establishedOn, validFrom, validUntil } = licence ?? {};
  const parts: readonly Told[] = [
    told({ path: 'licence.establishedOn', text: establishedOn }, readCivilDate),
    found(told({ path: 'licence.validFrom', text: validFrom }, readCivilDate).findings, true),
    told({ path: 'licence.validUntil', text: validUntil }, readEnd),
  ];
  const until = readEnd(validUntil ?? '');
  const dates = {
    establishedOn: dayOf(establishedOn) ?? LONG_AGO,
    validFrom: dayOf(validFrom),
    validUntil: until.ok ? until.value : ('longTerm' as const),
  };
  const { refusals, warnings } = judgeLicenceDates(dates, asOf);
  const judged = [...refusals.map((one) => refusedAt('licence', one)), ...warnedAt('licence', warnings)];
  return together(...parts, found(judged, true));
};

/** Faults of a picture that leave it usable; a reviewer may still ask for another. */
const ADVICE = ['doc.blurred', 'doc.cropped', 'doc.glare', 'doc.grey', 'doc.no_seal', 'doc.used_twice'];

const PATH = 'licence.image.findings';

function imageFinding(code: string): LintFinding {
  if (ADVICE.includes(code)) return advice(code, PATH);
  return code.startsWith('file.') && code !== 'file.small'
    ? mustFix('lint.image_unusable', PATH, { finding: code })
    : advice('lint.image_other', PATH, { finding: code });
}

/**
 * Refusals: `lint.image_missing`, `lint.image_unusable`. Advice: `doc.blurred`, `doc.cropped`, `doc.glare`, `doc.grey`,
 * `doc.no_seal`, `doc.used_twice`, `lint.image_other` for what this rule has no words for.
 */
export const imageQuality: Check = ({ licence }) => {
  const image = licence?.image;
  if (image?.present === undefined) return NOT_IN_DOSSIER;
  if (!image.present) return [mustFix('lint.image_missing', 'licence.image.present')];
  return [...new Set(image.findings ?? [])].map(imageFinding);
};

/** Where each field was typed. */
const TYPED_AT = {
  entityName: 'subject.name',
  licenceNumber: 'subject.licenceNumber',
  legalRepName: 'subject.legalRepName',
  establishedOn: 'licence.establishedOn',
  validUntil: 'licence.validUntil',
  address: 'licence.address',
} as const satisfies Record<LicenceDifference['field'], string>;

const misreadOrMistyped = ({ field, place, typed, onLicence }: LicenceDifference): LintFinding =>
  place
    ? advice('licence.read_differs', TYPED_AT[field], { ...place })
    : advice('licence.read_differs_whole', TYPED_AT[field], { typed, onLicence });

/** 长期 as people write it; the dossier has its own word. */
const termOf = (until: string | undefined): string => (until === 'longTerm' ? '长期' : (until ?? ''));

/**
 * What programs read of the licence against what was typed. Programs misread, so it is advice only; a reviewer sees the
 * same. Advice: `licence.read_differs`, `licence.read_differs_whole`.
 */
export const licenceRead: Check = ({ subject, licence }) => {
  const read = licence?.read;
  if (read === undefined) return NOT_IN_DOSSIER;
  if (Object.values(read).every((value) => !value)) return { level: 'unknown', code: 'lint.not_read' };
  return licenceDifferences(
    {
      entityName: subject?.name ?? '',
      licenceNumber: subject?.licenceNumber ?? '',
      legalRepName: subject?.legalRepName ?? '',
      establishedOn: licence?.establishedOn ?? '',
      validUntil: termOf(licence?.validUntil),
      address: licence?.address ?? '',
    },
    {
      entityName: isUnnamed(read.name ?? '') ? '' : (read.name ?? ''),
      licenceNumber: read.number ?? '',
      legalRepName: read.legalRep ?? '',
      establishedOn: read.establishedOn ?? '',
      validUntil: termOf(read.validUntil),
      address: read.address ?? '',
    },
  ).map(misreadOrMistyped);
};
