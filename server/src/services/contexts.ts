import {
  type Answers,
  type Context,
  entityProofBy,
  miniProgramSettings,
  miniProgramSteps,
  type Step,
  serviceAccountSteps,
  subjectKindOf,
  verificationSteps,
} from '@ruzhu/journeys';
import { canonicalName, civilDateAt, editionOf, type Policy } from '@ruzhu/rules';
import type { Application, JourneyKey, Mailbox } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { openAnswers } from './answers.ts';
import { hexOf } from './canonical-json.ts';
import type { Deps } from './deps.ts';

/** The pages of each journey; settings of a mini program are pages of it too. */
export const STEPS: Readonly<Record<JourneyKey, readonly Step[]>> = {
  'service-account': serviceAccountSteps,
  verification: verificationSteps,
  'mini-program': [...miniProgramSteps, ...miniProgramSettings],
};

export type Opened = {
  readonly application: Application;
  readonly policy: Policy;
  readonly answers: Answers;
  readonly context: Context;
  /** The service account that a verification or mini program belongs to; itself for a service account. */
  readonly account: Application;
};

/** An application with its answers opened and everything its pages are read against. */
export async function open(deps: Deps, tx: Tx, application: Application): Promise<Opened> {
  const account = application.parentId ? await parentOf(tx, application.parentId) : application;
  const answers = await openAnswers(deps, application);
  const policy = deps.policies.named(application.policy);
  const now = deps.clock.now();
  const asOf = civilDateAt(now);
  const known = {
    ...(await KNOWN[application.journey](deps, tx, application, answers, account)),
    nameWords: deps.shelf.nameWords(asOf),
  };
  return {
    application,
    account,
    policy,
    answers,
    context: { policy, now, asOf, answers, known },
  };
}

async function parentOf(tx: Tx, id: string): Promise<Application> {
  const parent = await tx.applications.find(id);
  if (!parent) throw new Error(`Application ${id} is gone`);
  return parent;
}

type Known = Context['known'];
type Loader = (
  deps: Deps,
  tx: Tx,
  application: Application,
  answers: Answers,
  account: Application,
) => Promise<Known>;

const serviceAccountKnown: Loader = async (deps, tx, application, answers) => {
  const mailbox = await tx.mailboxes.ofApplication(application.id);
  return {
    passwordSet: mailbox?.passwordHash != null,
    email: mailbox ? await mailboxEmail(deps, mailbox) : null,
    commonPasswords: { has: deps.passwords.isCommon },
    proof: application.facts.proof ?? 'none',
    ...administratorKnown(deps, application, answers),
    nameFree: await holdsName(tx, application.id, 'service', answers.accountName),
  };
};

const verificationKnown: Loader = async (deps, tx, application, answers, account) => {
  const entity = await openAnswers(deps, account);
  return {
    ...(await entityKnown(deps, tx, account, entity)),
    files: await fileIds(tx, application.merchantId),
    adminConfirmed: application.facts.adminConfirmedAt !== undefined,
    entityProvedBy: entityProofBy(account.facts),
    nameProofNeeded: application.facts.nameProofNeeded === true,
    nameFree: await holdsName(tx, account.id, 'service', answers.accountName),
    calendar: deps.shelf.calendar(),
  };
};

const miniProgramKnown: Loader = async (deps, tx, application, answers, account) => {
  const entity = await openAnswers(deps, account);
  const mailbox = await tx.mailboxes.ofApplication(application.id);
  const edition = editionOf(deps.policies.named(application.policy), deps.shelf.categories());
  return {
    ...(await entityKnown(deps, tx, account, entity)),
    edition: edition.ok ? edition.value : null,
    files: await fileIds(tx, application.merchantId),
    businessScope: account.facts.businessScope ?? '',
    ...(await tradeKnown(tx, account)),
    passwordSet: mailbox?.passwordHash != null || application.facts.passwordHash !== undefined,
    commonPasswords: { has: deps.passwords.isCommon },
    reuseConfirmed: application.facts.reuseConfirmedAt !== undefined,
    activated: application.facts.activatedAt !== undefined,
    relatedSeen: application.facts.relatedSeen === true,
    relatable: (await tx.accounts.ofMerchant(account.merchantId))
      .filter((one) => one.product === 'service' && one.endedAt === null)
      .map((one) => one.id),
    ...administratorKnown(deps, application, answers),
    nameFree: await holdsName(tx, application.id, 'miniProgram', answers.mpName),
  };
};

const KNOWN: Readonly<Record<JourneyKey, Loader>> = {
  'service-account': serviceAccountKnown,
  verification: verificationKnown,
  'mini-program': miniProgramKnown,
};

/** What the qualification check was told of how the merchant trades. */
async function tradeKnown(tx: Tx, account: Application): Promise<Known> {
  const check =
    typeof account.facts.checkId === 'string' ? await tx.checks.find(account.facts.checkId) : null;
  return { isProducer: check?.answers.isProducer ?? null, resells: check?.answers.resells ?? null };
}

/** What is known of the entity from its account, so that nothing is asked twice. */
async function entityKnown(deps: Deps, tx: Tx, account: Application, entity: Answers): Promise<Known> {
  const mailbox = await tx.mailboxes.ofApplication(account.id);
  return {
    subjectKind: subjectKindOf(entity),
    entityName: entity.entityName ?? null,
    licenceNumber: entity.licenceNumber ?? null,
    legalRepName: entity.legalRepName ?? null,
    adminName: entity.adminName ?? null,
    adminMobile: entity.adminMobile ?? null,
    accountEmail: mailbox ? await mailboxEmail(deps, mailbox) : null,
    verifiedName: account.facts.verifiedName ?? null,
  };
}

const mailboxPlace = (applicationId: string) => ({ table: 'mailboxes', column: 'email', row: applicationId });

export const mailboxEmail = (
  deps: Deps,
  mailbox: Pick<Mailbox, 'merchantId' | 'applicationId' | 'emailSealed'>,
): Promise<string> =>
  deps.vault.open(mailbox.merchantId, mailboxPlace(mailbox.applicationId), mailbox.emailSealed);

export const sealEmail = (
  deps: Deps,
  owner: { readonly merchantId: string; readonly applicationId: string },
  email: string,
): Promise<string> => deps.vault.seal(owner.merchantId, mailboxPlace(owner.applicationId), email);

/** Proofs about the administrator hold for the very phone and ID number they were made for. */
function administratorKnown(deps: Deps, application: Application, answers: Answers): Known {
  const mobile =
    typeof answers.adminMobile === 'string' ? hexOf(deps.vault.index('mobile', answers.adminMobile)) : null;
  return {
    adminMobileProved: mobile !== null && application.facts.mobileProvedFor === mobile,
    adminBound:
      application.facts.boundFor !== undefined && application.facts.boundFor === personKey(deps, answers),
  };
}

/** Changes whenever the administrator's name, ID number or phone does. */
export const personKey = (deps: Deps, answers: Answers): string =>
  hexOf(
    deps.vault.hash('token', JSON.stringify([answers.adminName, answers.adminIdNumber, answers.adminMobile])),
  );

async function holdsName(
  tx: Tx,
  applicationId: string,
  product: 'service' | 'miniProgram',
  name: unknown,
): Promise<boolean | null> {
  if (typeof name !== 'string') return null;
  const key = canonicalName(name);
  const mine = await tx.names.ofApplication(applicationId);
  return mine.some((row) => row.product === product && row.canonical === key);
}

/** A file handed in once may be used again on another page, so that nothing is asked twice. */
const fileIds = async (tx: Tx, merchantId: string): Promise<readonly string[]> =>
  (await tx.files.ofMerchant(merchantId)).map((file) => file.id);
