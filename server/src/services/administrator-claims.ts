import { at, maskMobile, ok, type Result, readOneTimeCode, refuse } from '@ruzhu/rules';
import type { AdministratorChange, Application, FileRow } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import {
  blankChange,
  changeAsItStands,
  openOfChange,
  personMasked,
  sealPerson,
} from './administrator-changes.ts';
import { type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { uploadFile } from './files.ts';
import { binderOf, mailCode } from './mail-code.ts';
import { proveCode, type SentCode } from './one-time-codes.ts';
import { sealedMessage } from './sealed-messages.ts';

/**
 * Sends a code to the mailbox of whoever asks. It need not be the account's: that may be lost too.
 * Refusals: `email.*`, those of `sendCode`.
 */
export const askClaim = (
  deps: Deps,
  asked: { readonly email: string; readonly caller: Caller },
): Promise<Outcome<SentCode>> => mailCode(deps, 'administratorClaim', asked);

type Claiming = {
  readonly proofId: string;
  readonly code: string;
  /** The account by its number, and its subject by the code on the licence. */
  readonly number: string;
  readonly licence: string;
  readonly caller: Caller;
};

/** An account with an administrator whose subject has this code. Refusal: `admin_change.nobody`. */
async function claimed(tx: Tx, { number, licence }: Claiming): Promise<Result<Application>> {
  const application = await tx.applications.byNumber(number.trim().toUpperCase());
  const account = application ? await tx.accounts.ofApplication(application.id) : null;
  const fits = account?.subjectCode === licence.trim().toUpperCase() && account.endedAt === null;
  if (application?.journey !== 'service-account' || !fits) return refuse('admin_change.nobody', 'number');
  const present = await tx.administrators.find(application.id);
  return present?.deviceId ? ok(application) : refuse('admin_change.nobody', 'number');
}

export type Claim = { readonly token: string; readonly endsAt: number };

/**
 * Opens a request once the mailbox is proved; its link goes to that mailbox too. Whether the account is there is told to
 * a proved mailbox only. Refusals: those of `proveCode`, `code.format`, `admin_change.nobody`.
 */
export async function openClaim(deps: Deps, asked: Claiming): Promise<Result<Claim>> {
  const code = readOneTimeCode(asked.code);
  if (!code.ok) return { ok: false, refusal: at('code', code.refusal) };
  // A wrong try must be counted, and a guess at an account uses a code up: a refusal here does not roll back.
  return deps.store.write('platform', async (tx): Promise<Result<Claim>> => {
    const { proofId, caller } = asked;
    const binder = binderOf(deps, caller);
    const proved = await proveCode(deps, tx, {
      proofId,
      code: code.value,
      purpose: 'administratorClaim',
      binder,
    });
    if (!proved.ok) return { ok: false, refusal: at('code', proved.refusal) };
    const application = await claimed(tx, asked);
    if (!application.ok) return application;
    const token = deps.ids.token();
    const change = await begin(deps, tx, application.value, { token, replyTo: proved.value.recipient });
    await tx.outbox.insert([await claimLink(deps, change, 'admin.claim', caller, { token })]);
    return ok({ token, endsAt: change.endsAt });
  });
}

async function begin(
  deps: Deps,
  tx: Tx,
  application: Application,
  { token, replyTo }: { readonly token: string; readonly replyTo: string },
): Promise<AdministratorChange> {
  const blank = blankChange(deps, application);
  const change: AdministratorChange = {
    ...blank,
    sealed: await sealPerson(deps, blank, { replyTo }),
    claimHash: deps.vault.hash('token', token),
  };
  await tx.administratorChanges.insert(change);
  return change;
}

/** The link to a request, to the mailbox that was proved for it. */
export async function claimLink(
  deps: Deps,
  change: AdministratorChange,
  notice: 'admin.claim' | 'admin.claimed',
  { locale }: Pick<Caller, 'locale'>,
  { token }: { readonly token: string },
) {
  return sealedMessage(deps, change, {
    channel: 'email',
    notice,
    recipient: await openOfChange(deps, change, 'replyTo'),
    url: `${deps.publicUrl}/claim/${token}`,
    endsAt: change.endsAt,
    locale,
  });
}

/** The request a link leads to, as it stands. Refusal: `link.unknown`. */
export async function claimOf(deps: Deps, tx: Tx, token: string): Promise<Result<AdministratorChange>> {
  const found = await tx.administratorChanges.byClaim(deps.vault.hash('token', token));
  return found ? ok(changeAsItStands(found, deps.clock.now())) : refuse('link.unknown');
}

export type ClaimView = {
  readonly change: AdministratorChange;
  readonly account: string;
  readonly person: string;
  readonly mobile: string;
  readonly legalRep: 'none' | 'waiting' | 'proved' | 'failed';
};

const FAILED = ['differs', 'refused', 'timedOut'];

/** Whether the legal representative has confirmed this very change. */
export async function legalRepOf(
  deps: Deps,
  tx: Tx,
  change: AdministratorChange,
): Promise<ClaimView['legalRep']> {
  const proof = await tx.legalReps.latest(change.applicationId);
  if (proof?.changeId !== change.id) return 'none';
  if (proof.state === 'proved') return 'proved';
  const isOver = FAILED.includes(proof.state) || deps.clock.now() >= proof.endsAt;
  return isOver ? 'failed' : 'waiting';
}

export const viewClaim = (deps: Deps, token: string): Promise<Result<ClaimView>> =>
  deps.store.read('platform', async (tx): Promise<Result<ClaimView>> => {
    const found = await claimOf(deps, tx, token);
    if (!found.ok) return found;
    const change = found.value;
    const account = await tx.accounts.ofApplication(change.applicationId);
    return ok({
      change,
      account: account?.name ?? '',
      person: await personMasked(deps, change),
      mobile: maskMobile(await openOfChange(deps, change, 'adminMobile')),
      legalRep: await legalRepOf(deps, tx, change),
    });
  });

/** The letter, before it is handed in. Refusals: `link.unknown`, `admin_change.over`, those of `uploadFile`. */
export async function uploadLetter(
  deps: Deps,
  sent: {
    readonly token: string;
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly caller: Caller;
  },
): Promise<Outcome<FileRow>> {
  const found = await deps.store.read('platform', (tx) => claimOf(deps, tx, sent.token));
  if (!found.ok) return refusing(found.refusal);
  const { state, merchantId, applicationId } = found.value;
  if (state !== 'begun') return refusing(refuse('admin_change.over').refusal);
  const { name, bytes, caller } = sent;
  return uploadFile(deps, { merchantId, applicationId, field: 'administratorLetter', name, bytes, caller });
}
