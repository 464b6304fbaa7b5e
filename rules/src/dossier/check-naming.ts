/** The name of the account: its rules, its basis and its papers. */
import { readCivilDate } from '../calendar/civil-date.ts';
import { parseTrademarkNumber, readTrademarkClass } from '../identifiers/trademark-number.ts';
import { type NameReading, readAccountName } from '../names/account-name.ts';
import { readIntroduction } from '../names/introduction.ts';
import { judgeNameBasis, type TrademarkFacts } from '../names/name-basis.ts';
import { subjectNameOf } from './check-subject.ts';
import type { Dossier, DossierTrademark } from './dossier.ts';
import type { Check, LintContext } from './lint-context.ts';
import {
  advice,
  found,
  mustFix,
  NOT_IN_DOSSIER,
  optional,
  refusedAt,
  type Told,
  together,
  told,
} from './lint-finding.ts';
import { oncePerCheck } from './once-per-check.ts';

/** A mark that is only applied for, or registered elsewhere, counts as own words. */
const isOfTrademark = ({ naming }: Dossier) =>
  naming?.basis === 'trademark' &&
  naming.trademark?.status !== 'applied' &&
  naming.trademark?.isChinese !== false;

/** The name by the reviewer's rules; on the basis of a trademark some words are left to him. `null` without a name. */
const readName = oncePerCheck((dossier, { policy, words }): NameReading | null => {
  const { naming, subject } = dossier;
  if (naming?.name === undefined) return null;
  return readAccountName(naming.name, {
    policy,
    kind: 'service',
    ...(words ? { words } : {}),
    basis: isOfTrademark(dossier) ? 'trademark' : 'ownWords',
    ...(naming.trademark?.signs === undefined ? {} : { trademarkSigns: naming.trademark.signs }),
    ...(subject?.name === undefined ? {} : { entityName: subject.name }),
  });
});

function standing(reading: NameReading, { naming }: Dossier): Told {
  const keywords = reading.ok ? reading.facts.keywords : [];
  return found(
    [
      ...(naming?.isFree === false
        ? [mustFix('name.taken', 'naming.name', { name: naming.name ?? '' })]
        : []),
      ...keywords.map((word) => advice('lint.name_keyword', 'naming.name', { word })),
    ],
    true,
  );
}

/** Refusals: those of `readAccountName`, `name.taken`. Advice: what a trademark leaves to the reviewer, `lint.name_keyword`. */
export const accountName: Check = (dossier, context) => {
  const text = dossier.naming?.name;
  const reading = readName(dossier, context);
  if (reading === null) return NOT_IN_DOSSIER;
  return together(
    told({ path: 'naming.name', text }, () => reading),
    standing(reading, dossier),
  );
};

/** Refusals: those of `readIntroduction`. */
export const introduction: Check = ({ naming }, { policy, words }) =>
  together(
    told({ path: 'naming.introduction', text: naming?.introduction }, (text) =>
      readIntroduction(text, { policy, ...(words ? { words } : {}) }),
    ),
  );

/** Where each field of the basis stands in a dossier. */
const PATHS: Readonly<Record<string, string>> = {
  nameBasis: 'naming.basis',
  nameProofs: 'naming.proofs',
  trademarkCertificate: 'naming.trademark',
  trademarkLicence: 'naming.trademark.licence',
};

/** What is handed in of a trademark; what nobody said is taken as in order, for a person to look at. */
function trademarkFacts(mark: DossierTrademark, subjectName: string | undefined): TrademarkFacts | null {
  if (mark.certificate === false) return null;
  const until = readCivilDate(mark.validUntil);
  const { licence } = mark;
  return {
    status: mark.status ?? 'registered',
    isChinese: mark.isChinese ?? true,
    holder: (subjectName === undefined ? undefined : mark.holder) ?? subjectName ?? '',
    validUntil: until.ok ? until.value : null,
    licence: licence
      ? { hasNumber: licence.hasNumber ?? true, isSignedByBoth: licence.isSignedByBoth ?? true }
      : null,
    transferredTo: mark.transferredTo ?? null,
  };
}

/** Number, class and last day of a trademark, where they are given. */
function trademarkNumbers({ naming }: Dossier, { asOf }: LintContext): readonly Told[] {
  if (naming?.basis !== 'trademark') return [];
  const { number, class: mark, validUntil } = naming.trademark ?? {};
  return [
    told({ path: 'naming.trademark.number', text: number }, (text) => parseTrademarkNumber(text, { asOf })),
    told({ path: 'naming.trademark.class', text: mark?.toString() }, readTrademarkClass),
    told({ path: 'naming.trademark.validUntil', text: validUntil }, readCivilDate),
  ].map(optional);
}

/** What the basis needs and the dossier does not say. */
function isBasisKnown(dossier: Dossier, needsProof: boolean): boolean {
  const { naming } = dossier;
  const needed =
    naming?.basis === 'trademark' ? [naming.trademark?.certificate, subjectNameOf(dossier)] : [naming?.basis];
  return [...needed, naming?.name, ...(needsProof ? [naming?.proofs] : [])].every((one) => one !== undefined);
}

function basisFindings(dossier: Dossier, context: LintContext): Told {
  const { naming } = dossier;
  const subjectName = subjectNameOf(dossier);
  const reading = readName(dossier, context);
  const proofsNeeded = reading?.ok ? reading.facts.proofs : [];
  const facts = {
    basis: naming?.basis ?? null,
    subjectName: subjectName ?? '',
    trademark: trademarkFacts(naming?.trademark ?? {}, subjectName),
    proofsNeeded: naming?.proofs === undefined ? [] : proofsNeeded,
    proofFiles: naming?.proofs ?? 0,
  };
  const findings = judgeNameBasis(facts, context).map((one) =>
    refusedAt(PATHS[one.path] ?? 'naming', { ...one, path: '' }),
  );
  return found(findings, isBasisKnown(dossier, proofsNeeded.length > 0));
}

/** Refusals: those of `judgeNameBasis`, `parseTrademarkNumber`, `readTrademarkClass`, `date.format`, `date.unreal`. */
export const nameBasis: Check = (dossier, context) =>
  dossier.naming?.basis === undefined
    ? NOT_IN_DOSSIER
    : together(basisFindings(dossier, context), ...trademarkNumbers(dossier, context));
