import type { ClientBase } from 'pg';
import type { Tx } from '../../ports/store.ts';
import { accounts } from './accounts.ts';
import { administratorChanges } from './administrator-changes.ts';
import { administrators } from './administrators.ts';
import { agencies } from './agencies.ts';
import { agreements } from './agreements.ts';
import { alarms } from './alarms.ts';
import { appSecrets } from './app-secrets.ts';
import { applications } from './applications.ts';
import { audit } from './audit.ts';
import { cases } from './cases.ts';
import { checks } from './checks.ts';
import { conflicts } from './conflicts.ts';
import { drafts } from './drafts.ts';
import { events } from './events.ts';
import { fileRows } from './file-rows.ts';
import { idempotency } from './idempotency.ts';
import { invoices } from './invoices.ts';
import { legalReps } from './legal-reps.ts';
import { limits } from './limits.ts';
import { loginTries } from './login-tries.ts';
import { mailboxes } from './mailboxes.ts';
import { merchants } from './merchants.ts';
import { messages } from './messages.ts';
import { names } from './names.ts';
import { objections } from './objections.ts';
import { orders } from './orders.ts';
import { outbox } from './outbox.ts';
import { passkeys } from './passkeys.ts';
import { phoneRecoveries } from './phone-recoveries.ts';
import { proofs } from './proofs.ts';
import { reviewPairs } from './review-pairs.ts';
import { ruleTables } from './rule-tables.ts';
import { scans } from './scans.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { shortLinks } from './short-links.ts';
import { signIns } from './sign-ins.ts';
import { staff } from './staff.ts';
import { stages } from './stages.ts';
import { timers } from './timers.ts';
import { tradeBills } from './trade-bills.ts';
import { transfers } from './transfers.ts';

/** Everything that can be done in the transaction that `client` is in. */
export const txOf = (client: ClientBase): Tx => ({
  merchants: merchants(client),
  applications: applications(client),
  drafts: drafts(client),
  events: events(client),
  outbox: outbox(client),
  timers: timers(client),
  messages: messages(client),
  shortLinks: shortLinks(client),
  alarms: alarms(client),
  checks: checks(client),
  proofs: proofs(client),
  scans: scans(client),
  signIns: signIns(client),
  mailboxes: mailboxes(client),
  agreements: agreements(client),
  administrators: administrators(client),
  administratorChanges: administratorChanges(client),
  legalReps: legalReps(client),
  transfers: transfers(client),
  accounts: accounts(client),
  names: names(client),
  orders: orders(client),
  tradeBills: tradeBills(client),
  ruleTables: ruleTables(client),
  invoices: invoices(client),
  files: fileRows(client),
  secrets: appSecrets(client),
  recoveries: phoneRecoveries(client),
  passkeys: passkeys(client),
  agencies: agencies(client),
  staff: staff(client),
  cases: cases(client),
  conflicts: conflicts(client),
  pairs: reviewPairs(client),
  objections: objections(client),
  stages: stages(client),
  audit: audit(client),
  idempotency: idempotency(client),
  limits: limits(client),
  loginTries: loginTries(client),
  settings: settings(client),
  search: search(client),
});
