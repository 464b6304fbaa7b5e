import type { Recipient } from '@ruzhu/journeys';
import type { Application, OutboxEntry } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { PLATFORM } from '../ports/vault.ts';
import { openAdministrator } from './administrators.ts';
import { openAnswers } from './answers.ts';
import { mailboxEmail } from './contexts.ts';
import type { Deps } from './deps.ts';

/** What stands sealed in a row that goes to one recipient only: a code or a link that works once. */
export async function openPayload(
  deps: Deps,
  row: OutboxEntry,
): Promise<{ recipient: string; code?: string; url?: string } | null> {
  if (typeof row.payload.sealed !== 'string') return null;
  const isMerchants = row.notice === 'legalRep.invite' || row.notice === 'legalRep.confirmChange';
  const owner = isMerchants ? (row.merchantId ?? PLATFORM) : PLATFORM;
  return JSON.parse(
    await deps.vault.open(owner, { table: 'outbox', column: 'payload', row: row.id }, row.payload.sealed),
  );
}

/** Where a row goes: the sealed recipient it carries, or the person of that role as known today. */
export async function recipientOf(deps: Deps, row: OutboxEntry): Promise<string | null> {
  const opened = await openPayload(deps, row);
  if (opened) return opened.recipient;
  const role = row.payload.to as Recipient; // Written by `outgoing`.
  return deps.store.read('platform', (tx) =>
    RECIPIENTS[row.channel === 'sms' ? 'sms' : 'email'](deps, tx, row, role),
  );
}

type Finder = (deps: Deps, tx: Tx, row: OutboxEntry, role: Recipient) => Promise<string | null>;

/** The mailbox of an application that has ended, or that ended with its account. */
async function formerEmail(
  deps: Deps,
  ...applications: readonly (Application | null)[]
): Promise<string | null> {
  for (const one of applications)
    if (typeof one?.facts.lastMailbox === 'string')
      return mailboxEmail(deps, {
        merchantId: one.merchantId,
        applicationId: one.id,
        emailSealed: one.facts.lastMailbox,
      });
  return null;
}

const RECIPIENTS: Readonly<Record<'email' | 'sms', Finder>> = {
  email: async (deps, tx, row, role) => {
    const application = row.applicationId ? await tx.applications.find(row.applicationId) : null;
    if (!application) return null;
    const answers = await openAnswers(deps, application);
    if (role === 'contact' && typeof answers.contactEmail === 'string') return answers.contactEmail;
    const own = await tx.mailboxes.ofApplication(application.id);
    const parent = application.parentId ? await tx.applications.find(application.parentId) : null;
    const mailbox = own ?? (parent ? await tx.mailboxes.ofApplication(parent.id) : null);
    return mailbox ? mailboxEmail(deps, mailbox) : formerEmail(deps, application, parent);
  },
  sms: async (deps, tx, row, role) => {
    const application = row.applicationId ? await tx.applications.find(row.applicationId) : null;
    if (!application) return null;
    const answers = await openAnswers(deps, application);
    if (role === 'contact' && typeof answers.contactMobile === 'string') return answers.contactMobile;
    const administrator =
      (await tx.administrators.find(application.id)) ??
      (await tx.administrators.find(application.parentId ?? application.id));
    if (!administrator) return null;
    return openAdministrator(deps, administrator, 'mobile');
  },
};
