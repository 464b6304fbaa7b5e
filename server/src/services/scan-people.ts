import type { Policy } from '@ruzhu/rules';
import type { ScanTicket } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { openAdministrator } from './administrators.ts';
import { openAnswers } from './answers.ts';
import type { Deps } from './deps.ts';

/** The name on the ID card of the person a ticket asks for. */
export async function expectedName(deps: Deps, tx: Tx, ticket: ScanTicket): Promise<string> {
  if (ticket.staffId) return (await tx.staff.find(ticket.staffId))?.name ?? '';
  if (!ticket.applicationId) return '';
  const bound = await tx.administrators.find(ticket.applicationId);
  if (bound && ticket.purpose !== 'bindAdministrator' && ticket.purpose !== 'bindMiniProgramAdministrator')
    return openAdministrator(deps, bound, 'name');
  const application = await tx.applications.find(ticket.applicationId);
  if (!application) return '';
  const answers = await openAnswers(deps, application);
  return String(answers.adminName ?? '');
}

export async function policyOfTicket(deps: Deps, tx: Tx, ticket: ScanTicket): Promise<Policy> {
  const application = ticket.applicationId ? await tx.applications.find(ticket.applicationId) : null;
  return application ? deps.policies.named(application.policy) : deps.policies.current();
}
