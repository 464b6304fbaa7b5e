import { scan } from '@ruzhu/journeys';
import { maskName, millisecondsOf, ok, type Policy, type Refused, type Result, refuse } from '@ruzhu/rules';
import type { Device, ScanTicket } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { hexOf } from './canonical-json.ts';
import type { Deps } from './deps.ts';
import { raiseAlarm } from './scan-alarm.ts';
import { expectedName, policyOfTicket } from './scan-people.ts';
import { asItStands, type ScanAct } from './scans.ts';
import { step } from './small-steps.ts';

/** What the phone shows: who asks for what, from where, and what is still to be given. */
export type PhoneView = {
  readonly ticketId: string;
  readonly state: ScanTicket['state'];
  readonly purpose: string;
  readonly act: ScanAct;
  readonly browser: string;
  readonly begunAt: number;
  readonly endsAt: number;
  readonly personMasked: string;
  /** Whether this person has no phone yet, so that the name must be typed to enrol this one. */
  readonly enrols: boolean;
  /** Id of the policy the application runs under, so that the page speaks of its sums. */
  readonly policy: string;
  /** What the phone's key signs: the ticket and the digest of the act. */
  readonly challenge: string;
};

/** Answers of the phone: the number of the computer, the key's signature, at the first scan name and key. */
export type PhoneAnswer = {
  readonly number: string;
  readonly publicKey: Readonly<Record<string, unknown>>;
  readonly signature: string;
  readonly name?: string;
  readonly label: string;
};

const challengeOf = (ticket: ScanTicket) => `ruzhu-scan|${ticket.id}|${hexOf(ticket.digest)}`;

/** Reads a ticket by its token; nothing is consumed or changed. Refusal: `scan.unknown`. */
export async function viewOnPhone(deps: Deps, tx: Tx, token: string): Promise<Result<PhoneView>> {
  const found = await tx.scans.byToken(deps.vault.hash('token', token));
  if (!found) return refuse('scan.unknown');
  return ok(await phoneView(deps, tx, asItStands(found, deps.clock.now())));
}

async function phoneView(deps: Deps, tx: Tx, ticket: ScanTicket): Promise<PhoneView> {
  const devices = ticket.personIndex ? await tx.scans.devicesOf(ticket.personIndex) : [];
  return {
    ticketId: ticket.id,
    state: ticket.state,
    purpose: ticket.purpose,
    act: ticket.act as ScanAct, // Written by `beginScan`, which only takes this type.
    browser: ticket.browser,
    begunAt: ticket.begunAt,
    endsAt: ticket.endsAt,
    personMasked: maskName(await expectedName(deps, tx, ticket)),
    enrols: devices.length === 0,
    policy: (await policyOfTicket(deps, tx, ticket)).id,
    challenge: challengeOf(ticket),
  };
}

/** The phone has the page open; from now on the computer shows the number. Refusals: `scan.unknown`, `scan.over`. */
export async function openOnPhone(deps: Deps, tx: Tx, token: string): Promise<Result<PhoneView>> {
  const ticket = await living(deps, tx, token);
  if (!ticket.ok) return ticket;
  const policy = await policyOfTicket(deps, tx, ticket.value);
  const moved = step(
    scan,
    ticket.value.state,
    'open',
    'administrator',
    { triesLeft: ticket.value.triesLeft },
    policy,
  );
  if (!moved.ok) return refuse('scan.over', '', { state: ticket.value.state });
  const opened =
    ticket.value.state === 'created' ? withConfirmTime(ticket.value, policy, deps.clock.now()) : ticket.value;
  const next = { ...opened, state: moved.next };
  if (!(await tx.scans.update(next, ticket.value.state))) return refuse('scan.over');
  return ok(await phoneView(deps, tx, next));
}

/** From the scan on there are two minutes, and five in all. */
const withConfirmTime = (ticket: ScanTicket, policy: Policy, now: number): ScanTicket => ({
  ...ticket,
  endsAt: Math.min(
    now + millisecondsOf(policy.values['scan.confirmLife']),
    ticket.begunAt + millisecondsOf(policy.values['scan.wholeLife']),
  ),
});

async function living(deps: Deps, tx: Tx, token: string): Promise<Result<ScanTicket>> {
  const found = await tx.scans.byToken(deps.vault.hash('token', token));
  if (!found) return refuse('scan.unknown');
  const ticket = asItStands(found, deps.clock.now());
  return ticket.state === 'created' || ticket.state === 'scanned'
    ? ok(ticket)
    : refuse('scan.over', '', { state: ticket.state });
}

/** Refused on the phone: nothing happens, and the merchant is told at once. Refusals: `scan.unknown`, `scan.over`. */
export async function refuseOnPhone(deps: Deps, tx: Tx, token: string): Promise<Result<ScanTicket>> {
  const ticket = await living(deps, tx, token);
  if (!ticket.ok) return ticket;
  const refused: ScanTicket = { ...ticket.value, state: 'refused' };
  if (!(await tx.scans.update(refused, ticket.value.state))) return refuse('scan.over');
  const { applicationId } = refused;
  const application = applicationId ? await tx.applications.find(applicationId) : null;
  if (application) await raiseAlarm(deps, tx, application, refused, 'refused');
  return ok(refused);
}

/**
 * Confirms with the number of the computer and the phone's key. At a person's first scan the phone is enrolled: the
 * typed name must be the name on the ID card. The caller commits even when the answer is a refusal, since a wrong
 * number counts.
 * Refusals: `scan.unknown`, `scan.over`, `scan.number` (left), `scan.locked`, `scan.signature`,
 * `wechat.real_name_differs`, `field.missing` (name).
 */
export async function confirmOnPhone(
  deps: Deps,
  tx: Tx,
  token: string,
  answer: PhoneAnswer,
): Promise<Result<ScanTicket>> {
  const found = await living(deps, tx, token);
  if (!found.ok) return found;
  const ticket = found.value;
  if (ticket.state !== 'scanned') return refuse('scan.over', '', { state: ticket.state });
  const fingerprint = deps.keys.fingerprint(answer.publicKey);
  if (
    !fingerprint ||
    !deps.keys.verify(answer.publicKey, `${challengeOf(ticket)}|${answer.number}`, answer.signature)
  )
    return refuse('scan.signature');
  if (!deps.vault.equal(deps.vault.digest(ticket.number), deps.vault.digest(answer.number)))
    return mistyped(deps, tx, ticket);
  const device = await deviceFor(deps, tx, ticket, fingerprint, answer);
  if (!device.ok) return device;
  const confirmed: ScanTicket = {
    ...ticket,
    state: 'confirmed',
    deviceId: device.value.id,
    endsAt: deps.clock.now() + 60_000,
  };
  return (await tx.scans.update(confirmed, 'scanned')) ? ok(confirmed) : refuse('scan.over');
}

async function mistyped(deps: Deps, tx: Tx, ticket: ScanTicket): Promise<Refused> {
  const triesLeft = ticket.triesLeft - 1;
  const policy = await policyOfTicket(deps, tx, ticket);
  const moved = step(scan, ticket.state, 'mistype', 'administrator', { triesLeft }, policy);
  if (!moved.ok) return moved;
  await tx.scans.update({ ...ticket, state: moved.next, triesLeft }, ticket.state);
  return moved.next === 'scanned'
    ? refuse('scan.number', 'number', { left: triesLeft })
    : refuse('scan.locked');
}

/** The person's own phone: the enrolled one, or this one after the name was typed as on the ID card. */
async function deviceFor(
  deps: Deps,
  tx: Tx,
  ticket: ScanTicket,
  fingerprint: Uint8Array,
  answer: PhoneAnswer,
): Promise<Result<Device>> {
  const owner = ticket.personIndex;
  if (!owner) return refuse('scan.unknown');
  const mine = await tx.scans.devicesOf(owner);
  const known = mine.find((device) => deps.vault.equal(device.fingerprint, fingerprint));
  if (known) return ok(known);
  const expected = await expectedName(deps, tx, ticket);
  const differs = () => wrongPerson(tx, ticket, expected);
  if (mine.length > 0 || (await tx.scans.deviceByKey(fingerprint))) return differs();
  if (!answer.name?.trim()) return refuse('field.missing', 'name');
  if (plainName(answer.name) !== plainName(expected)) return differs();
  const device: Device = {
    id: deps.ids.id(),
    ownerIndex: owner,
    publicKey: answer.publicKey,
    fingerprint,
    label: answer.label,
    enrolledAt: deps.clock.now(),
    revokedAt: null,
  };
  await tx.scans.enrol(device);
  return ok(device);
}

/** The one on whom the phone insists is told masked; the ticket ends. */
async function wrongPerson(tx: Tx, ticket: ScanTicket, expected: string): Promise<Refused> {
  await tx.scans.update({ ...ticket, state: 'wrongPerson' }, ticket.state);
  return refuse('wechat.real_name_differs', 'name', { expected: maskName(expected) });
}

const plainName = (name: string) => name.normalize('NFKC').replace(/[\s·•・‧∙]/g, '');
