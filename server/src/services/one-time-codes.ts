import { mailboxProof, transition } from '@ruzhu/journeys';
import {
  civilDateAt,
  type Instant,
  type Locale,
  millisecondsOf,
  ok,
  type Policy,
  type Refused,
  type Result,
  refuse,
  startOf,
} from '@ruzhu/rules';
import type { OneTimeProof } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { PLATFORM } from '../ports/vault.ts';
import { hexOf } from './canonical-json.ts';
import type { Caller, Deps } from './deps.ts';
import { RATES, useRate } from './rates.ts';
import { pausedByBreaker, useSmsOfHour, useSmsPrefix } from './sms-guard.ts';

export type Channel = OneTimeProof['channel'];

/** What a code is for. A code proves nothing for another purpose, recipient or binder. */
export type CodePurpose =
  | 'registration'
  | 'login'
  | 'administrator'
  | 'miniProgramAdministrator'
  | 'legalRep'
  | 'recovery'
  | 'resume'
  | 'administratorClaim'
  | 'takeOver'
  | 'mailbox';

export type CodeRequest = {
  readonly purpose: CodePurpose;
  readonly channel: Channel;
  /** Normalised address or number. */
  readonly recipient: string;
  /** The browser, application or act it is bound to. */
  readonly binder: string;
  readonly merchantId?: string;
  readonly applicationId?: string;
  readonly policy: Policy;
  readonly caller: Caller;
};

export type SentCode = { readonly proofId: string; readonly resendAt: Instant; readonly endsAt: Instant };

const spansOf = (policy: Policy, channel: Channel) =>
  ({
    life: policy.values[`${channel}.codeLife`],
    tries: policy.values[`${channel}.codeTries`],
    resend: policy.values[`${channel}.resendAfter`],
    perDay: policy.values[`${channel}.codesPerDay`],
  }) as const;

/**
 * Sends a six-digit code and kills the one before it. The answer is the same whether or not the recipient is known.
 * Refusals: `code.too_soon` (seconds), `code.daily_limit`, `rate.too_many`, `sms.paused`, `sms.hour_full`.
 */
export async function sendCode(deps: Deps, tx: Tx, request: CodeRequest): Promise<Result<SentCode>> {
  const now = deps.clock.now();
  const { purpose, channel, recipient, policy } = request;
  const spans = spansOf(policy, channel);
  const index = deps.vault.index(channel === 'email' ? 'email' : 'mobile', recipient);
  const refusal = await mayNotSend(deps, tx, request, index, now);
  if (refusal) return refusal;
  const latest = await tx.proofs.latest(index, purpose);
  if (latest?.state === 'sent') await tx.proofs.update({ ...latest, state: 'superseded' }, 'sent');
  const code = deps.ids.code();
  const id = deps.ids.id();
  const proof: OneTimeProof = {
    id,
    purpose,
    channel,
    recipientIndex: index,
    recipientSealed: await deps.vault.seal(
      PLATFORM,
      { table: 'one_time_proofs', column: 'recipient', row: id },
      recipient,
    ),
    binder: request.binder,
    merchantId: request.merchantId ?? null,
    applicationId: request.applicationId ?? null,
    secretHash: hashOf(deps, id, code),
    state: mailboxProof.initial,
    triesLeft: spans.tries,
    sentAt: now,
    endsAt: now + millisecondsOf(spans.life),
    provedAt: null,
  };
  await tx.proofs.insert(proof);
  await tx.outbox.insert([
    await codeMessage(deps, proof, { channel, recipient, code, locale: request.caller.locale }),
  ]);
  return ok({ proofId: id, resendAt: now + millisecondsOf(spans.resend), endsAt: proof.endsAt });
}

/** The hash of a code is salted with the proof's own id. */
const hashOf = (deps: Deps, proofId: string, code: string) => deps.vault.hash('code', `${proofId}:${code}`);

async function mayNotSend(
  deps: Deps,
  tx: Tx,
  { purpose, channel, recipient, policy, caller }: CodeRequest,
  index: Uint8Array,
  now: Instant,
): Promise<Refused | null> {
  const spans = spansOf(policy, channel);
  const latest = await tx.proofs.latest(index, purpose);
  const again = latest ? latest.sentAt + millisecondsOf(spans.resend) : 0;
  if (now < again) return refuse('code.too_soon', '', { seconds: Math.ceil((again - now) / 1000) });
  const paused = channel === 'sms' ? await pausedByBreaker(tx, now) : null;
  if (paused) return paused;
  const today = await tx.proofs.sentSince(index, purpose, startOf(civilDateAt(now)));
  if (today >= spans.perDay) return refuse('code.daily_limit', '', { limit: spans.perDay });
  return useSendingRates(deps, tx, { channel, recipient, caller }, now);
}

/**
 * What one address may have sent, and, by SMS, what the numbers around one another and everybody together get. Refusals:
 * `rate.too_many`, `sms.hour_full`.
 */
export async function useSendingRates(
  deps: Deps,
  tx: Tx,
  { channel, recipient, caller }: Pick<CodeRequest, 'channel' | 'recipient' | 'caller'>,
  now: Instant,
): Promise<Refused | null> {
  const address = hexOf(deps.vault.hash('address', caller.address));
  const refused = await useRate(tx, RATES.codesPerAddress, address, now);
  if (refused || channel !== 'sms') return refused;
  return (await useSmsPrefix(deps, tx, recipient, now)) ?? useSmsOfHour(deps, tx, recipient, now);
}

/** The message with the code. Recipient and code stand sealed in the outbox; the worker opens them when it sends. */
async function codeMessage(
  deps: Deps,
  proof: OneTimeProof,
  {
    channel,
    recipient,
    code,
    locale,
  }: {
    readonly channel: Channel;
    readonly recipient: string;
    readonly code: string;
    readonly locale: Locale;
  },
) {
  const id = deps.ids.id();
  const place = { table: 'outbox', column: 'payload', row: id };
  const sealed = await deps.vault.seal(PLATFORM, place, JSON.stringify({ recipient, code }));
  return {
    id,
    merchantId: proof.merchantId,
    applicationId: proof.applicationId,
    channel,
    notice: `code.${channel}`,
    payload: { sealed, proofId: proof.id, endsAt: proof.endsAt, purpose: proof.purpose, locale },
    messageId: null,
    dueAt: proof.sentAt,
    createdAt: proof.sentAt,
  } as const;
}

export type Proved = { readonly proof: OneTimeProof; readonly recipient: string };

/**
 * Tries a code. A wrong try is counted in the same transaction, so that parallel guesses cannot exceed the limit;
 * the caller must commit even when the answer is a refusal.
 * Refusals: `code.wrong` (left), `code.expired`, `code.locked`, `code.used`.
 */
export async function proveCode(
  deps: Deps,
  tx: Tx,
  asked: {
    readonly proofId: string;
    readonly code: string;
    readonly purpose: CodePurpose;
    readonly binder: string;
  },
): Promise<Result<Proved>> {
  const now = deps.clock.now();
  const proof = await tx.proofs.find(asked.proofId);
  if (!proof || proof.purpose !== asked.purpose || proof.binder !== asked.binder)
    return refuse('code.expired');
  if (proof.state !== 'sent') return refuse(ENDED[proof.state] ?? 'code.expired');
  if (now >= proof.endsAt) {
    await tx.proofs.update({ ...proof, state: 'expired' }, 'sent');
    return refuse('code.expired');
  }
  if (!deps.vault.equal(hashOf(deps, proof.id, asked.code), proof.secretHash)) return wrong(deps, tx, proof);
  const proved: OneTimeProof = { ...proof, state: 'proved', provedAt: now };
  if (!(await tx.proofs.update(proved, 'sent'))) return refuse('code.used');
  return ok({ proof: proved, recipient: await openRecipient(deps, proof) });
}

/** The address or number a proof stands for. */
export const openRecipient = (deps: Deps, { id, recipientSealed }: OneTimeProof): Promise<string> =>
  deps.vault.open(PLATFORM, { table: 'one_time_proofs', column: 'recipient', row: id }, recipientSealed);

const ENDED: Readonly<Record<string, string>> = {
  proved: 'code.used',
  locked: 'code.locked',
  expired: 'code.expired',
};

async function wrong(deps: Deps, tx: Tx, proof: OneTimeProof): Promise<Refused> {
  const triesLeft = proof.triesLeft - 1;
  const step = transition(mailboxProof, {
    state: proof.state,
    event: 'fail',
    by: 'applicant',
    facts: { triesLeft },
    policy: deps.policies.current(),
  });
  if (!step.ok) return step;
  await tx.proofs.update({ ...proof, state: step.next, triesLeft }, 'sent');
  return step.next === 'locked' ? refuse('code.locked') : refuse('code.wrong', '', { left: triesLeft });
}
