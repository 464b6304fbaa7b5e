/** Who applies: the name, the number and the kind of the subject, typed and on the licence. */

import { licenceNumberFitsSubject, readLicenceNumber } from '../identifiers/licence-number.ts';
import { plainCode } from '../identifiers/plain-text.ts';
import {
  type LicenceFields,
  licenceDifferences,
  refusalOfDifference,
} from '../licence/licence-differences.ts';
import { compareEntityNames } from '../names/compare-entity-names.ts';
import { hintsOfEnterpriseName } from '../names/enterprise-name.ts';
import { readEntityName } from '../names/entity-name.ts';
import { readPersonName } from '../names/person-name.ts';
import { plainText } from '../plain-text.ts';
import type { Dossier } from './dossier.ts';
import type { Check } from './lint-context.ts';
import {
  advice,
  found,
  type LintFinding,
  mustFix,
  NOT_IN_DOSSIER,
  type Outcome,
  refusedAt,
  type Told,
  together,
  told,
} from './lint-finding.ts';

const isBlank = (text: string) => plainText(text) === '';

/** A text that says something; else nothing is known. */
export const givenText = (text: string | undefined): string | undefined =>
  text === undefined || isBlank(text) ? undefined : text;

/** What a licence prints where an individual business has no trade name: nothing, stars or strokes. */
export const isUnnamed = (onLicence: string) => /^[*＊·.\-—－/\s]*$/.test(plainText(onLicence));

/** The name everything else must bear: the subject's, else the one on the licence. */
export function subjectNameOf({ subject, licence }: Dossier): string | undefined {
  return [subject?.name, licence?.nameOnLicence].find((name) => name !== undefined && !isUnnamed(name));
}

/**
 * 个体户 + 经营者 is the name of an individual business whose licence shows none. Stars say that it has none; a blank
 * may also be a picture that was not read.
 */
function unnamedFindings({ subject, licence }: Dossier): Outcome {
  const operator = givenText(subject?.legalRepName ?? licence?.legalRepOnLicence);
  if (operator === undefined) return NOT_IN_DOSSIER;
  const expected = `个体户${plainText(operator)}`;
  if (compareEntityNames(subject?.name ?? '', expected).equal) return [];
  return isBlank(licence?.nameOnLicence ?? '')
    ? NOT_IN_DOSSIER
    : [mustFix('lint.no_trade_name', 'subject.name', { expected })];
}

/**
 * Where nobody typed what the licence shows, what programs read of it stands in. They misread, so a difference is left
 * to `licenceRead`, which tells it, and to the reviewer.
 */
function asRead(typed: LicenceFields, read: LicenceFields | undefined): Outcome {
  if (read === undefined) return NOT_IN_DOSSIER;
  const isRead = Object.values(read).every((value) => givenText(value) !== undefined && !isUnnamed(value));
  if (!isRead) return { level: 'unknown', code: 'lint.not_read' };
  return licenceDifferences(typed, read).length === 0
    ? []
    : { level: 'unknown', code: 'lint.read_otherwise' };
}

/** Refusals: `licence.differs`, `licence.differs_whole`, `lint.no_trade_name` at `subject.name`. */
export const namesEqual: Check = (dossier) => {
  const { subject, licence } = dossier;
  const [typed, onLicence] = [givenText(subject?.name), licence?.nameOnLicence];
  if (typed === undefined) return NOT_IN_DOSSIER;
  if (onLicence === undefined) {
    const read = licence?.read;
    return asRead({ entityName: typed }, read && { entityName: read.name ?? '' });
  }
  if (subject?.kind === 'soleTrader' && isUnnamed(onLicence)) return unnamedFindings(dossier);
  return together(
    found(
      licenceDifferences({ entityName: typed }, { entityName: onLicence }).map((one) =>
        refusedAt('subject.name', { ...refusalOfDifference(one), path: '' }),
      ),
      !isBlank(onLicence),
    ),
  );
};

/**
 * Whether the merchant stands by a number whose check digit fails and shows the licence: a reviewer then compares it,
 * because some genuine numbers fail (registered before 2016).
 */
export const isAsPrinted = ({ subject, licence }: Dossier): boolean =>
  subject?.usccAsPrinted === true && licence?.image?.present === true;

function judgeNumber(dossier: Dossier, { policy, asOf }: Parameters<Check>[1]): Told {
  const [path, text, kind] = ['subject.licenceNumber', dossier.subject?.licenceNumber, dossier.subject?.kind];
  const reading = readLicenceNumber(text, { asOf, kinds: policy.values['licence.numberKinds'] });
  if (!reading.ok) {
    const isReviewers = reading.refusal.code === 'uscc.check' && isAsPrinted(dossier);
    return isReviewers
      ? found([advice('lint.uscc_as_printed', path)], true)
      : told({ path, text }, () => reading, true);
  }
  const fits = kind === undefined ? reading : licenceNumberFitsSubject(reading.value, kind);
  const byHand = reading.facts.kind === 'registrationNumber' ? [advice('lint.regno_by_hand', path)] : [];
  const { findings } = told({ path, text }, () => (fits.ok ? reading : fits));
  return found([...findings, ...byHand], kind !== undefined);
}

/**
 * Refusals: those of `readLicenceNumber` and `licenceNumberFitsSubject`. Advice: `lint.uscc_as_printed`,
 * `lint.regno_by_hand`, and warnings of the number.
 */
export const licenceNumber: Check = (dossier, context) =>
  dossier.subject?.licenceNumber === undefined ? NOT_IN_DOSSIER : together(judgeNumber(dossier, context));

/** The first two characters of a credit code tell which forms of name go with it. */
const pairOf = (number: string | undefined) => {
  const code = plainCode(number);
  return code.length === 18 ? code.slice(0, 2) : undefined;
};

function kindFindings({ subject }: Dossier, { policy }: Parameters<Check>[1]): Told {
  const kind = subject?.kind;
  if (kind === undefined) return found([], false);
  const isServed = policy.values['serviceAccount.subjects'].includes(kind);
  return found(isServed ? [] : [mustFix('lint.subject_kind', 'subject.kind')], true);
}

const BUSINESSES: readonly string[] = ['enterprise', 'soleTrader'];

/** Only a business has a name with a form like 有限公司; of whom nothing is known it is assumed. */
const isBusiness = (kind: string | undefined) => kind === undefined || BUSINESSES.includes(kind);

/**
 * Refusals: `lint.subject_kind`, those of `readEntityName` and `readPersonName`. Advice: oddities of the name
 * (`entityName.*`).
 */
export const subjectStands: Check = (dossier, context) => {
  const { kind, name, licenceNumber: number, legalRepName } = dossier.subject ?? {};
  return together(
    kindFindings(dossier, context),
    told({ path: 'subject.name', text: name }, (text) => {
      const read = readEntityName(text);
      const warnings = read.ok && isBusiness(kind) ? hintsOfEnterpriseName(read.value, pairOf(number)) : [];
      return read.ok ? { ...read, warnings } : read;
    }),
    told({ path: 'subject.legalRepName', text: legalRepName }, readPersonName),
  );
};

const isGiven = (text: string | undefined): text is string => text !== undefined && !isBlank(text);

/** Refusals: `licence.differs`, `licence.differs_whole` at the number and at the legal representative. */
export const licenceMatches: Check = ({ subject, licence }) => {
  const [number, legalRep] = [subject?.licenceNumber, subject?.legalRepName];
  const [onLicence, repOnLicence] = [licence?.numberOnLicence, licence?.legalRepOnLicence];
  if (isGiven(number) && isGiven(legalRep) && onLicence === undefined && repOnLicence === undefined) {
    const read = licence?.read;
    return asRead(
      { licenceNumber: number, legalRepName: legalRep },
      read && { licenceNumber: read.number ?? '', legalRepName: read.legalRep ?? '' },
    );
  }
  const findings: readonly LintFinding[] = licenceDifferences(
    { licenceNumber: number ?? '', legalRepName: legalRep ?? '' },
    { licenceNumber: onLicence ?? '', legalRepName: repOnLicence ?? '' },
  ).map((one) => refusedAt('subject', refusalOfDifference(one)));
  const isKnown = isGiven(number) && isGiven(legalRep) && isGiven(onLicence) && isGiven(repOnLicence);
  return together(found(findings, isKnown));
};
