import { ok } from '@ruzhu/rules';
import type { Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { endCases } from './case-endings.ts';
import { type Opened, open } from './contexts.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { mine } from './loading.ts';
import { moveOn } from './mini-programs.ts';
import { freeNames } from './names.ts';
import { lastMailbox, release } from './release.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };

/**
 * Gives a mini program up before it has passed: its mailbox and its name are free at once, its link opens nothing any
 * more, and another one can be begun. Given up twice is given up. Refusals: `not_found`, `event.not_possible` once it is
 * with the reviewer or has passed.
 */
export const abandonMiniProgram = (deps: Deps, asked: Asked): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'mini-program');
    if (!found.ok) return found;
    if (found.value.state === 'abandoned') return ok(found.value);
    const opened = await open(deps, tx, found.value);
    const facts = await lastMailbox(tx, found.value);
    const moved = await moveOn(deps, tx, opened, 'abandon', 'applicant', asked.caller, facts);
    if (!moved.ok) return moved;
    await killLink(deps, tx, opened);
    await freeNames(tx, moved.value.id, 'miniProgram');
    await release(deps, tx, moved.value);
    await endCases(deps, tx, moved.value);
    return moved;
  });

async function killLink(deps: Deps, tx: Tx, { application, answers }: Opened): Promise<void> {
  if (typeof answers.email !== 'string') return;
  const latest = await tx.proofs.latest(deps.vault.index('email', answers.email), 'activation');
  if (latest?.state === 'sent' && latest.applicationId === application.id)
    await tx.proofs.update({ ...latest, state: 'superseded' }, 'sent');
}
