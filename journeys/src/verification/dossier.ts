import { type Dossier, type Instant, isoOf, type LicenceReading, type SubjectKind } from '@ruzhu/rules';
import type { Answers } from '../engine/field.ts';
import { subjectKindOf } from '../service-account/fields.ts';

/** What the check before paying needs besides the answers: looked up at the moment of the check. */
export type DossierFacts = {
  readonly subjectKind: SubjectKind | null;
  readonly accountEmail: string | null;
  readonly adminConfirmed: boolean;
  readonly mobileProvedAt: Instant | null;
  readonly unreachable: readonly string[];
  readonly licenceFindings: readonly string[];
  /** What programs read of the licence: compared, never answered by. */
  readonly licenceRead: LicenceReading;
  readonly nameIsFree: boolean | undefined;
  readonly windowEndsAt: Instant | null;
  readonly registry: string | null;
  /** What the register has differently, if it told. */
  readonly registryElements: unknown;
  readonly terms: { readonly accepted: string | null; readonly current: string };
  readonly quota: NonNullable<Dossier['quota']>;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const given = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** The dossier of a verification from the entity's answers and its own: the one thing that is checked, shown and kept. */
export function dossierOf(entity: Answers, answers: Answers, facts: DossierFacts): Dossier {
  const name = text(entity.entityName);
  return {
    subject: {
      kind: facts.subjectKind ?? subjectKindOf(entity) ?? undefined,
      name,
      licenceNumber: text(entity.licenceNumber),
      usccAsPrinted: entity.usccAsPrinted === true,
      legalRepName: text(entity.legalRepName),
    },
    licence: {
      establishedOn: text(answers.establishedOn),
      validUntil: answers.longTerm === true ? 'longTerm' : text(answers.validUntil),
      scope: text(answers.businessScope),
      address: text(answers.address),
      image: { present: given(answers.licenceImage), findings: facts.licenceFindings },
      read: {
        name: facts.licenceRead.entityName,
        number: facts.licenceRead.licenceNumber,
        legalRep: facts.licenceRead.legalRepName,
        establishedOn: facts.licenceRead.establishedOn,
        validUntil: facts.licenceRead.validUntil,
        address: facts.licenceRead.address,
      },
    },
    ...bankOf(answers, name),
    administrator: {
      name: text(entity.adminName),
      idNumber: text(entity.adminIdNumber),
      mobile: text(entity.adminMobile),
      scannedAsSame: facts.adminConfirmed,
    },
    contact: contactOf(entity, answers, facts),
    naming: namingOf(entity, answers, facts),
    ...invoiceOf(answers, name),
    letter: { present: given(answers.officialLetter) },
    deadline: { windowEndsAt: facts.windowEndsAt === null ? null : isoOf(facts.windowEndsAt) },
    quota: facts.quota,
    registry: { outcome: registryOf(facts.registry), elements: elementsOf(facts.registryElements) },
    terms: { acceptedVersion: facts.terms.accepted, currentVersion: facts.terms.current },
  };
}

function bankOf(answers: Answers, name: string | undefined): Pick<Dossier, 'bank'> {
  if (!given(answers.bankAccountNumber)) return {};
  const personal = answers.bankAccountKind === 'personalOfOperator';
  return {
    bank: {
      // The account's name is the entity's: the page shows it and does not ask.
      accountName: personal ? undefined : name,
      bankName: text(answers.bankName),
      city: text(answers.bankCity),
      branch: text(answers.bankBranch),
      cnaps: text(answers.cnaps),
      accountNumber: text(answers.bankAccountNumber),
      accountKind: personal ? 'personalOfOperator' : 'corporate',
    },
  };
}

function contactOf(entity: Answers, answers: Answers, facts: DossierFacts): Dossier['contact'] {
  const own = answers.contactSameAsAdmin !== false;
  return {
    name: text(own ? entity.adminName : answers.contactName),
    mobile: text(own ? entity.adminMobile : answers.contactMobile),
    email: own ? (facts.accountEmail ?? undefined) : text(answers.contactEmail),
    backupPhone: text(answers.contactBackupPhone),
    mobileProvedAt: own && facts.mobileProvedAt !== null ? isoOf(facts.mobileProvedAt) : null,
    unreachableNumbers: facts.unreachable,
    callSlots: Array.isArray(answers.callSlots) ? answers.callSlots.map(String) : [],
  };
}

function namingOf(entity: Answers, answers: Answers, facts: DossierFacts): Dossier['naming'] {
  const basis =
    answers.nameBasis === 'trademark' ? 'trademark' : answers.nameBasis === 'ownWords' ? 'ownWords' : null;
  return {
    name: text(answers.accountName),
    basis,
    ...(basis === 'trademark' ? { trademark: trademarkOf(entity, answers) } : {}),
    proofs: Array.isArray(answers.nameProofs) ? answers.nameProofs.length : 0,
    introduction: text(entity.introduction),
    isFree: facts.nameIsFree,
  };
}

/** A certificate is of a registered mark; who holds it is what the merchant says, the reviewer sees the paper. */
function trademarkOf(entity: Answers, answers: Answers) {
  return {
    number: text(answers.trademarkNumber),
    class: given(answers.trademarkClass) ? Number(answers.trademarkClass) : undefined,
    validUntil: text(answers.trademarkValidUntil),
    status: 'registered' as const,
    isChinese: true,
    certificate: given(answers.trademarkCertificate),
    holder: answers.trademarkHolder === 'self' ? text(entity.entityName) : undefined,
    transferredTo: given(answers.trademarkTransfer) ? text(entity.entityName) : undefined,
    licence: given(answers.trademarkLicence) ? { hasNumber: true, isSignedByBoth: true } : undefined,
  };
}

function invoiceOf(answers: Answers, name: string | undefined): Pick<Dossier, 'invoice'> {
  if (!given(answers.invoiceKind)) return {};
  return {
    invoice: {
      kind: answers.invoiceKind as NonNullable<Dossier['invoice']>['kind'], // Read as one of the policy's kinds.
      // The title is the subject's name: it is locked on the page.
      title: name,
      taxNumber: text(answers.taxNumber),
      remark: text(answers.invoiceRemark),
      email: text(answers.invoiceEmail),
      registeredAddress: text(answers.registeredAddress),
      registeredPhone: text(answers.registeredPhone),
      bankName: text(answers.invoiceBank),
      accountNumber: text(answers.invoiceAccount),
      mail: {
        recipient: text(answers.mailRecipient),
        phone: text(answers.mailPhone),
        area: text(answers.mailArea),
        street: text(answers.mailStreet),
        postcode: text(answers.mailPostcode),
      },
      payer: 'merchant',
    },
  };
}

const OUTCOMES = ['match', 'differs', 'notFound', 'cancelled', 'unavailable', 'notCompared'] as const;
const registryOf = (outcome: string | null) => OUTCOMES.find((one) => one === outcome) ?? 'notCompared';

const ELEMENTS = ['name', 'code', 'legalRepName', 'legalRepId'] as const;
const elementsOf = (told: unknown) =>
  Array.isArray(told) ? ELEMENTS.filter((element) => told.includes(element)) : [];
