import type { CivilDate } from '../calendar/civil-date.ts';
import type { Policy } from '../policy/policy.ts';
import { type Refusal, refuse } from '../result.ts';
import type { Words } from '../texts.ts';
import { compareEntityNames } from './compare-entity-names.ts';
import { type NameEvidence, nameEvidenceOrder } from './name-evidence.data.ts';

/** A paper the name needs. `word` is what calls for it, `wording` says which paper. */
export type NameProofNeeded = { readonly word: string; readonly group: string; readonly wording: Words };

/** 基于商标 or 自选词汇. */
export type NameBasis = 'trademark' | 'ownWords';

/** The platform's numbers (`account_name_type`). */
export const nameBasisNumbers: Readonly<Record<NameBasis, number>> = { ownWords: 1, trademark: 2 };

export type TrademarkFacts = {
  /** `registered` has a certificate (R); `applied` has only a notice of acceptance (TM) and counts as own words. */
  readonly status: 'registered' | 'applied';
  /** Registrations of other countries are not accepted. */
  readonly isChinese: boolean;
  readonly holder: string;
  readonly validUntil: CivilDate | null;
  /** The licence of the holder to this subject, if one is handed in. */
  readonly licence: { readonly hasNumber: boolean; readonly isSignedByBoth: boolean } | null;
  /** The subject named in an approved transfer, if one is handed in. */
  readonly transferredTo: string | null;
};

export type NameBasisFacts = {
  readonly basis: NameBasis | null;
  readonly subjectName: string;
  readonly trademark: TrademarkFacts | null;
  /** Papers the name itself calls for (`readAccountName`), and how many were handed in. */
  readonly proofsNeeded: readonly NameProofNeeded[];
  readonly proofFiles: number;
};

const isSame = (one: string, other: string) => compareEntityNames(one, other).equal;

/** What the trademark's papers fall short of; the first fault that a person can mend. */
function trademarkFault(facts: NameBasisFacts, asOf: CivilDate): Refusal | null {
  const { trademark, subjectName } = facts;
  if (!trademark) return refuse('trademark.certificate_missing', 'trademarkCertificate').refusal;
  const { holder, licence, status, transferredTo, validUntil } = trademark;
  if (status !== 'registered') return refuse('trademark.not_registered', 'trademarkCertificate').refusal;
  if (!trademark.isChinese) return refuse('trademark.foreign', 'trademarkCertificate').refusal;
  if (validUntil !== null && validUntil < asOf)
    return refuse('trademark.expired', 'trademarkCertificate', { date: validUntil }).refusal;
  if (isSame(holder, subjectName)) return null;
  if (transferredTo !== null && isSame(transferredTo, subjectName)) return null;
  if (!licence) return refuse('trademark.holder_differs', 'trademarkCertificate', { holder }).refusal;
  return licence.hasNumber && licence.isSignedByBoth
    ? null
    : refuse('trademark.licence_unsigned', 'trademarkLicence').refusal;
}

function proofFaults({ proofsNeeded, proofFiles }: NameBasisFacts, policy: Policy): Refusal[] {
  const max = policy.values['verify.nameProofs'];
  if (proofFiles > max) return [refuse('file.count', 'nameProofs', { max, count: proofFiles }).refusal];
  if (proofFiles > 0) return [];
  return proofsNeeded.map(
    ({ word, group, wording }) =>
      refuse('name.proof_needed', 'nameProofs', { word, group, wording: wording.zh }).refusal,
  );
}

/**
 * Whether the papers carry the name: the trademark certificate (with its transfer or licence when another holds it),
 * and proofs of special words. Gives every fault, each at its field; none means that the basis stands.
 * Refusals: `name.basis_missing`, `trademark.certificate_missing`, `trademark.not_registered`, `trademark.foreign`,
 * `trademark.expired`, `trademark.holder_differs`, `trademark.licence_unsigned`, `name.proof_needed` (number 91009),
 * `file.count`. Source: naming rules of the WeChat Official Accounts Platform (基于商标 / 基于自选词汇).
 */
export function judgeNameBasis(
  facts: NameBasisFacts,
  { policy, asOf }: { readonly policy: Policy; readonly asOf: CivilDate },
): readonly Refusal[] {
  if (facts.basis === null) return [refuse('name.basis_missing', 'nameBasis').refusal];
  const fault = facts.basis === 'trademark' ? trademarkFault(facts, asOf) : null;
  return [...(fault ? [fault] : []), ...proofFaults(facts, policy)];
}

/** The papers to ask for, in the order of the page. Who holds the trademark may not be known yet. */
export function nameEvidenceFor(facts: NameBasisFacts): readonly NameEvidence[] {
  const isTrademark = facts.basis === 'trademark';
  const another = facts.trademark !== null && !isSame(facts.trademark.holder, facts.subjectName);
  const needed: Readonly<Record<NameEvidence, boolean>> = {
    trademarkCertificate: isTrademark,
    trademarkTransfer: isTrademark && another,
    trademarkLicence: isTrademark && another,
    nameProofs: facts.proofsNeeded.length > 0,
  };
  return nameEvidenceOrder.filter((evidence) => needed[evidence]);
}
