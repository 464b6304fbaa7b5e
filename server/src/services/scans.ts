import { type ScanPurpose, scan } from '@ruzhu/journeys';
import {
  type Instant,
  MINUTE,
  millisecondsOf,
  ok,
  type Policy,
  type Refused,
  type Result,
  refuse,
} from '@ruzhu/rules';
import type { ScanTicket } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { canonicalJson, hexOf } from './canonical-json.ts';
import type { Caller, Deps } from './deps.ts';
import { RATES, useRate } from './rates.ts';
import { step } from './small-steps.ts';

/** What the phone shows, in values; the words are made from it. `digest` covers all of it. */
export type ScanAct = Readonly<Record<string, string | number | null>>;

export type ScanRequest = {
  readonly purpose: ScanPurpose;
  readonly act: ScanAct;
  /** What else the confirmation holds for and nobody is shown; it must be the same when the scan is used. */
  readonly covers?: string;
  readonly merchantId: string | null;
  readonly applicationId: string | null;
  readonly staffId?: string;
  /** Blind index of the person who must confirm. */
  readonly personIndex: Uint8Array;
  readonly policy: Policy;
  readonly caller: Caller;
};

export type BegunScan = {
  readonly ticketId: string;
  /** Address of the phone page, shown as a QR code. */
  readonly url: string;
  readonly endsAt: Instant;
};

const MAX_DENIALS = 3;
const DENIAL_PAUSE = 15 * MINUTE;

/**
 * Begins a confirmation on a person's phone. Refusals: `scan.denied_often` (three refusals pause for 15 minutes),
 * `rate.too_many`.
 */
export async function beginScan(deps: Deps, tx: Tx, request: ScanRequest): Promise<Result<BegunScan>> {
  const now = deps.clock.now();
  const refusal = await mayNotBegin(tx, request, now);
  if (refusal) return refusal;
  const token = deps.ids.token();
  const ticket: ScanTicket = {
    id: deps.ids.id(),
    tokenHash: deps.vault.hash('token', token),
    binderHash: deps.vault.hash('token', request.caller.binder),
    merchantId: request.merchantId,
    applicationId: request.applicationId,
    staffId: request.staffId ?? null,
    personIndex: request.personIndex,
    purpose: request.purpose,
    act: request.act,
    digest: digestOf(deps, request),
    number: deps.ids.pair(),
    triesLeft: request.policy.values['scan.numberTries'],
    state: scan.initial,
    deviceId: null,
    browser: request.caller.browser,
    address: request.caller.address,
    begunAt: now,
    createdAt: now,
    endsAt: now + millisecondsOf(request.policy.values['scan.qrLife']),
  };
  await tx.scans.insert(ticket);
  return ok({ ticketId: ticket.id, url: `${deps.publicUrl}/s/${token}`, endsAt: ticket.endsAt });
}

async function mayNotBegin(tx: Tx, { merchantId }: ScanRequest, now: Instant): Promise<Refused | null> {
  if (!merchantId) return null;
  const recent = await tx.scans.begunSince(merchantId, now - DENIAL_PAUSE, 20);
  const denials = recent.filter((ticket) => ticket.state === 'refused');
  const last = denials[0];
  if (last && denials.length >= MAX_DENIALS) {
    const minutes = Math.ceil((last.createdAt + DENIAL_PAUSE - now) / MINUTE);
    return refuse('scan.denied_often', '', { minutes });
  }
  return useRate(tx, RATES.scansPerMerchant, merchantId, now);
}

/** A ticket as it stands now: one whose time has run out is expired, whatever its row says. */
export function asItStands(ticket: ScanTicket, now: Instant): ScanTicket {
  const open = ticket.state === 'created' || ticket.state === 'scanned' || ticket.state === 'confirmed';
  return open && now >= ticket.endsAt ? { ...ticket, state: 'expired' } : ticket;
}

export type ScanView = {
  readonly state: ScanTicket['state'];
  /** The two digits, only once the phone has opened the page. */
  readonly number: string | null;
  readonly endsAt: Instant;
};

/** What the browser that began may see. Anybody else finds nothing: `scan.unknown`. */
export async function watchScan(
  deps: Deps,
  tx: Tx,
  ticketId: string,
  binder: string,
): Promise<Result<ScanView>> {
  const found = await tx.scans.find(ticketId);
  if (!found || !isBinder(deps, found, binder)) return refuse('scan.unknown');
  const ticket = asItStands(found, deps.clock.now());
  return ok({
    state: ticket.state,
    number: ticket.state === 'scanned' ? ticket.number : null,
    endsAt: ticket.endsAt,
  });
}

const isBinder = (deps: Deps, ticket: ScanTicket, binder: string) =>
  deps.vault.equal(ticket.binderHash, deps.vault.hash('token', binder));

/**
 * Uses up a confirmed ticket, once, for exactly the act it was made for.
 * Refusals: `scan.unknown`, `scan.not_confirmed`, `scan.other_act`.
 */
export async function consumeScan(
  deps: Deps,
  tx: Tx,
  asked: {
    readonly ticketId: string;
    readonly caller: Caller;
    readonly purpose: ScanPurpose;
    /** The act as it would be done now; a ticket for other values is refused. */
    readonly act?: ScanAct;
    readonly covers?: string;
  },
): Promise<Result<ScanTicket>> {
  const found = await tx.scans.find(asked.ticketId);
  if (!found || !isBinder(deps, found, asked.caller.binder)) return refuse('scan.unknown');
  const ticket = asItStands(found, deps.clock.now());
  if (ticket.purpose !== asked.purpose || !isSameAct(deps, ticket, asked)) return refuse('scan.other_act');
  const by = ticket.staffId ? 'reviewer' : 'applicant';
  const moved = step(
    scan,
    ticket.state,
    'consume',
    by,
    { triesLeft: ticket.triesLeft },
    deps.policies.current(),
  );
  if (!moved.ok) return refuse('scan.not_confirmed', '', { state: ticket.state });
  const used = { ...ticket, state: moved.next };
  return (await tx.scans.update(used, ticket.state)) ? ok(used) : refuse('scan.not_confirmed');
}

type Act = { readonly purpose: ScanPurpose; readonly act?: ScanAct; readonly covers?: string };

const digestOf = (deps: Deps, { purpose, act, covers }: Act): Uint8Array =>
  deps.vault.digest(canonicalJson({ purpose, act, covers }));

const isSameAct = (deps: Deps, ticket: ScanTicket, asked: Act): boolean =>
  asked.act === undefined || hexOf(digestOf(deps, asked)) === hexOf(ticket.digest);
