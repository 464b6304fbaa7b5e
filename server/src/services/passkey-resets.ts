import { HOUR, type Instant, ok, type Result, readEmail, refuse } from '@ruzhu/rules';
import type { Staff } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';

/** So long another operator may confirm what one has asked for. */
const RESET_LIFE = 24 * HOUR;

async function takeAway(tx: Tx, staffId: string): Promise<void> {
  await tx.passkeys.removeAll(staffId);
  await tx.signIns.removeOthers({ staffId }, null);
}

export type Reset = { readonly state: 'asked' | 'done'; readonly endsAt: Instant | null };

/**
 * Takes away all passkeys of somebody who has lost them: asked for by one operator, done by another one within a day. The
 * person's sign-ins end; password and phone are enough again until a new passkey is added.
 * Refusals: `not_found`, `reset.own` (nobody for oneself), `reset.none`, `field.missing` (reason).
 */
export const resetPasskeys = (
  deps: Deps,
  operator: Staff,
  asked: { readonly staffId: string; readonly reason: string },
): Promise<Outcome<Reset>> =>
  decide(deps, 'platform', async (tx): Promise<Result<Reset>> => {
    const reason = asked.reason.trim().slice(0, 200);
    if (!reason) return refuse('field.missing', 'reason');
    const staff = await tx.staff.find(asked.staffId);
    if (!staff) return refuse('not_found');
    if (staff.id === operator.id) return refuse('reset.own');
    if ((await tx.passkeys.ofStaff(staff.id)).length === 0) return refuse('reset.none');
    const now = deps.clock.now();
    const open = (await tx.passkeys.resets(now)).find(({ staffId }) => staffId === staff.id);
    const isSecond = open !== undefined && open.askedBy !== operator.id;
    const endsAt = now + RESET_LIFE;
    if (isSecond) await takeAway(tx, staff.id);
    else
      await tx.passkeys.askReset({ staffId: staff.id, askedBy: operator.id, reason, askedAt: now, endsAt });
    await putOnRecord(deps, tx, {
      actor: operator.roles.join('+'),
      actorId: operator.id,
      merchantId: null,
      act: isSecond ? 'passkey.reset' : 'passkey.askReset',
      object: staff.id,
      reason,
      data: isSecond ? { askedBy: open.askedBy } : {},
    });
    return ok(isSecond ? { state: 'done', endsAt: null } : { state: 'asked', endsAt });
  });

/**
 * The same at once, for whoever runs the machine of the server: the way out where there is no second operator. Gives the
 * id of the person. Refusals: those of `readEmail`, `not_found`, `reset.none`.
 */
export function resetPasskeysAtMachine(
  deps: Pick<Deps, 'store' | 'vault' | 'clock'>,
  { mailbox, reason }: { readonly mailbox: string; readonly reason: string },
): Promise<Result<{ readonly staffId: string }>> {
  const email = readEmail(mailbox);
  if (!email.ok) return Promise.resolve(email);
  return deps.store.write('platform', async (tx): Promise<Result<{ readonly staffId: string }>> => {
    const staff = await tx.staff.byEmail(deps.vault.index('email', email.value));
    if (!staff) return refuse('not_found');
    if ((await tx.passkeys.ofStaff(staff.id)).length === 0) return refuse('reset.none');
    await takeAway(tx, staff.id);
    await putOnRecord(deps, tx, {
      actor: 'operator',
      actorId: 'command',
      merchantId: null,
      act: 'passkey.reset',
      object: staff.id,
      reason: reason.trim().slice(0, 200),
      data: {},
    });
    return ok({ staffId: staff.id });
  });
}
