import { type Result, refuse } from '@ruzhu/rules';
import type { AdministratorChange, Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import {
  changeLives,
  moveChange,
  type NewAdministrator,
  noneOpen,
  openOfChange,
  RECENT,
  recordChange,
  sealPerson,
} from './administrator-changes.ts';
import { claimOf, legalRepOf } from './administrator-claims.ts';
import { openAdministrator } from './administrators.ts';
import { mailboxEmail } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { inviteForChange } from './legal-rep-link.ts';
import { changingHands, mayTakeOver, readNewAdministrator } from './new-administrator.ts';
import { sealedMessage } from './sealed-messages.ts';

/** An account is asked for with papers so often within thirty days; each time its administrator is written to. */
const MOST_A_MONTH = 3;

export type HandedIn = {
  readonly token: string;
  readonly person: NewAdministrator;
  readonly letterId: string;
  readonly legalRepMobile: string;
  readonly takesMailbox: boolean;
  readonly caller: Caller;
};

/**
 * Hands the papers in: the present administrator is told on every channel and has 72 hours to object, the legal
 * representative is asked to confirm. Refusals: `link.unknown`, `admin_change.over`, `admin_change.open`,
 * `admin_change.too_often`, `admin_change.letter`, `email.taken`, those of `readNewAdministrator`, `mayTakeOver` and
 * `inviteForChange`.
 */
export const handInClaim = (deps: Deps, asked: HandedIn): Promise<Outcome<AdministratorChange>> =>
  decide(deps, 'platform', async (tx): Promise<Outcome<AdministratorChange>> => {
    const found = await claimOf(deps, tx, asked.token);
    if (!found.ok) return refusing(found.refusal);
    const change = found.value;
    const application = await tx.applications.find(change.applicationId);
    if (!application) return refusing(refuse('link.unknown').refusal);
    const person = readNewAdministrator(deps, application, asked.person);
    if (!person.ok) return person;
    const may = await mayHandIn(deps, tx, { change, application, asked, person: person.value });
    if (!may.ok) return refusing(may.refusal);
    const handedIn = await storeClaim(deps, tx, { change, application, asked, person: person.value });
    if (!handedIn.ok) return refusing(handedIn.refusal);
    const { legalRepMobile: mobile, caller } = asked;
    const invited = await inviteForChange(deps, tx, application, { changeId: change.id, mobile, caller });
    return invited.ok ? handedIn : refusing(invited.refusal);
  });

type HandingIn = {
  readonly change: AdministratorChange;
  readonly application: Application;
  readonly asked: HandedIn;
  readonly person: NewAdministrator;
};

async function mayHandIn(deps: Deps, tx: Tx, handing: HandingIn): Promise<Result<true>> {
  const { change, application, asked, person } = handing;
  const letter = await tx.files.find(asked.letterId);
  if (letter?.applicationId !== application.id || letter.field !== 'administratorLetter')
    return refuse('admin_change.letter', 'letter');
  const free = await noneOpen(deps, tx, application.id);
  if (!free.ok) return free;
  const since = deps.clock.now() - changeLives(deps, application).decision;
  const recent = (await tx.administratorChanges.ofApplication(application.id, RECENT)).filter(
    ({ handedInAt }) => handedInAt !== null && handedInAt > since,
  );
  if (recent.length >= MOST_A_MONTH) return refuse('admin_change.too_often', '', { limit: MOST_A_MONTH });
  if (asked.takesMailbox) {
    const index = deps.vault.index('email', await openOfChange(deps, change, 'replyTo'));
    const holder = await tx.mailboxes.find(index);
    if (holder && holder.applicationId !== application.id) return refuse('email.taken', 'takesMailbox');
  }
  const taken = await changingHands(deps, tx, application);
  return mayTakeOver(deps, tx, { application, taken, person, device: null });
}

async function storeClaim(
  deps: Deps,
  tx: Tx,
  { change, application, asked, person }: HandingIn,
): Promise<Result<AdministratorChange>> {
  const now = deps.clock.now();
  const lives = changeLives(deps, application);
  const objectionEndsAt = now + lives.objection;
  const objection = deps.ids.token();
  const moved = await moveChange(deps, tx, {
    change,
    event: 'handIn',
    by: 'applicant',
    patch: {
      idIndex: deps.vault.index('idNumber', person.adminIdNumber),
      mobileIndex: deps.vault.index('mobile', person.adminMobile),
      sealed: { ...change.sealed, ...(await sealPerson(deps, change, person)) },
      letterId: asked.letterId,
      takesMailbox: asked.takesMailbox,
      objectionHash: deps.vault.hash('token', objection),
      handedInAt: now,
      objectionEndsAt,
      endsAt: objectionEndsAt + lives.decision,
    },
  });
  if (!moved.ok) return moved;
  await recordChange(deps, tx, moved.value, {
    event: 'administrator.claimed',
    by: 'applicant',
    actorId: 'papers',
    caller: asked.caller,
    notify: ['admin.asked'],
  });
  await tellPresent(deps, tx, moved.value, application, objection);
  return moved;
}

/** The present administrator hears of it on the phone and at the mailbox, with a link that stops it by one press. */
async function tellPresent(
  deps: Deps,
  tx: Tx,
  change: AdministratorChange,
  application: Application,
  token: string,
): Promise<void> {
  const present = await tx.administrators.find(application.id);
  const mailbox = await tx.mailboxes.ofApplication(application.id);
  const said = {
    notice: 'admin.object',
    url: `${deps.publicUrl}/object/${token}`,
    endsAt: change.objectionEndsAt ?? change.endsAt,
    locale: application.facts.locale === 'en' ? 'en' : 'zh',
  } as const;
  const rows = [];
  if (present) {
    const recipient = await openAdministrator(deps, present, 'mobile');
    rows.push(await sealedMessage(deps, change, { ...said, channel: 'sms', recipient }));
  }
  if (mailbox) {
    const recipient = await mailboxEmail(deps, mailbox);
    rows.push(await sealedMessage(deps, change, { ...said, channel: 'email', recipient }));
  }
  await tx.outbox.insert(rows);
}

/** Asks the legal representative once more. Refusals: `link.unknown`, `admin_change.over`, those of `inviteForChange`. */
export const inviteAgain = (
  deps: Deps,
  asked: { readonly token: string; readonly mobile: string; readonly caller: Caller },
): Promise<Outcome<true>> =>
  decide(deps, 'platform', async (tx): Promise<Result<true>> => {
    const found = await claimOf(deps, tx, asked.token);
    if (!found.ok) return found;
    const { id: changeId, applicationId, state } = found.value;
    const application = await tx.applications.find(applicationId);
    if (!application || state !== 'waiting') return refuse('admin_change.over');
    if ((await legalRepOf(deps, tx, found.value)) === 'proved') return refuse('proof.already_proved');
    return inviteForChange(deps, tx, application, { changeId, mobile: asked.mobile, caller: asked.caller });
  });
