import type { Policy } from '@ruzhu/rules';
import type { ScanTicket } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { openChange, openOfChange } from './administrator-changes.ts';
import { openAdministrator } from './administrators.ts';
import { openAnswers } from './answers.ts';
import type { Deps } from './deps.ts';

/** The name on the ID card of the person a ticket asks for. */
export async function expectedName(deps: Deps, tx: Tx, ticket: ScanTicket): Promise<string> {
  if (ticket.staffId) return (await tx.staff.find(ticket.staffId))?.name ?? '';
  if (!ticket.applicationId) return '';
  if (ticket.purpose === 'takeOverAdministrator') return incomingName(deps, tx, ticket);
  const bound = await tx.administrators.find(ticket.applicationId);
  if (bound && ticket.purpose !== 'bindAdministrator' && ticket.purpose !== 'bindMiniProgramAdministrator')
    return openAdministrator(deps, bound, 'name');
  const application = await tx.applications.find(ticket.applicationId);
  if (!application) return '';
  const answers = await openAnswers(deps, application);
  return String(answers.adminName ?? '');
}

/** The name of the one who is about to become administrator. */
async function incomingName(deps: Deps, tx: Tx, { applicationId, personIndex }: ScanTicket): Promise<string> {
  const change = applicationId ? await openChange(deps, tx, applicationId) : null;
  if (!change?.idIndex || !personIndex || !deps.vault.equal(change.idIndex, personIndex)) return '';
  return openOfChange(deps, change, 'adminName');
}

export async function policyOfTicket(deps: Deps, tx: Tx, ticket: ScanTicket): Promise<Policy> {
  const application = ticket.applicationId ? await tx.applications.find(ticket.applicationId) : null;
  return application ? deps.policies.named(application.policy) : deps.policies.current();
}
