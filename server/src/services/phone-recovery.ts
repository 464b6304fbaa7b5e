import { millisecondsOf, ok, type Result, refuse } from '@ruzhu/rules';
import type { Administrator, Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import type { Caller, Deps } from './deps.ts';
import { store } from './loading.ts';

/** Begins the time in which the old phone can object; gives when it is over. Refusal: `recovery.elsewhere`. */
export async function beginPhoneRecovery(
  deps: Deps,
  tx: Tx,
  application: Application,
  { idIndex }: Administrator,
  caller: Caller,
): Promise<Result<number>> {
  const running = await tx.recoveries.find(application.id);
  if (running?.state === 'waiting') return ok(running.endsAt);
  // A phone belongs to a person: taken off here, it would be off at every merchant the person stands for.
  if ((await tx.administrators.count({ idIndex }, 'service', application.id)) > 0)
    return refuse('recovery.elsewhere');
  const now = deps.clock.now();
  const policy = deps.policies.named(application.policy);
  const endsAt = now + millisecondsOf(policy.values['recovery.objection']);
  const { id: applicationId, merchantId } = application;
  await tx.recoveries.put({ applicationId, merchantId, state: 'waiting', begunAt: now, endsAt });
  const noted = note(deps, {
    application,
    event: 'recovery.asked',
    by: 'applicant',
    actorId: 'recovery',
    data: {},
    notify: ['recovery.asked'],
    params: { at: now, browser: caller.browser, deadline: endsAt },
  });
  await store(tx, noted.commit);
  return ok(endsAt);
}

/** The time to object has passed: the phone is taken off as soon as the next scan begins, which enrols the new one. */
export async function takeLostPhoneOff(
  deps: Deps,
  tx: Tx,
  { id }: Application,
  { idIndex }: Administrator,
): Promise<void> {
  const recovery = await tx.recoveries.find(id);
  const now = deps.clock.now();
  if (recovery?.state !== 'waiting' || now < recovery.endsAt) return;
  for (const device of await tx.scans.devicesOf(idIndex)) await tx.scans.revoke(device.id, now);
  await tx.recoveries.put({ ...recovery, state: 'done' });
}

/**
 * A scan was confirmed. With the phone that was said to be lost it ends the recovery; after one it makes the new phone
 * the administrator's.
 */
export async function stopPhoneRecovery(
  deps: Deps,
  tx: Tx,
  applicationId: string,
  deviceId: string | null,
): Promise<void> {
  const administrator = await tx.administrators.find(applicationId);
  if (!administrator || !deviceId) return;
  if (administrator.deviceId !== deviceId) {
    const device = await tx.scans.device(deviceId);
    await tx.administrators.put({
      ...administrator,
      deviceId,
      deviceFingerprint: device?.fingerprint ?? null,
    });
  }
  const recovery = await tx.recoveries.find(applicationId);
  const application = await tx.applications.find(applicationId);
  if (recovery?.state !== 'waiting' || !application) return;
  await tx.recoveries.put({ ...recovery, state: 'stopped' });
  const noted = note(deps, {
    application,
    event: 'recovery.stopped',
    by: 'administrator',
    actorId: deviceId,
    data: {},
    notify: ['recovery.stopped'],
    params: {},
  });
  await store(tx, noted.commit);
}
