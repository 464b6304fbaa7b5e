import { HOUR, type Instant, ok, type Result, refuse } from '@ruzhu/rules';
import type { Staff } from '../ports/records.ts';
import { putOnRecord } from './audit.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';

/** So long another operator may confirm what one has asked for. */
const RESET_LIFE = 24 * HOUR;

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
    if (isSecond) {
      await tx.passkeys.removeAll(staff.id);
      await tx.signIns.removeOthers({ staffId: staff.id }, null);
    } else
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
