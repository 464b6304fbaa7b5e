import { DAY, millisecondsOf, ok, type Result, refuse, retention } from '@ruzhu/rules';
import type { Administrator, Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import { putOnRecord } from './audit.ts';
import { endBegunLogins } from './change-password.ts';
import { type ClosingBlock, closingBlock } from './closing-blocks.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { ACCOUNT_CLOSED, setClosing } from './end-account.ts';
import { mine, store } from './loading.ts';
import { stopPhoneRecovery, takeLostPhoneOff } from './phone-recovery.ts';
import { type BegunScan, beginScan, consumeScan } from './scans.ts';
import { signIn } from './sign-ins.ts';
import { closesAt } from './stop-closing.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };
type Owner = { readonly application: Application; readonly administrator: Administrator };

const coolingOf = (deps: Deps, { policy }: Application) =>
  deps.policies.named(policy).values['close.cooling'];

/**
 * An account that may be closed now. Refusals: `not_found`, `steps.missing`, `close.under_way`, `close.order_open`,
 * `close.in_review`, `close.objection_open`, `close.change_open`, `close.frozen`.
 */
async function ownerOf(deps: Deps, tx: Tx, { merchantId, applicationId }: Asked): Promise<Result<Owner>> {
  const found = await mine(tx, merchantId, applicationId, 'service-account');
  if (!found.ok) return found;
  const administrator = await tx.administrators.find(applicationId);
  if (!administrator?.deviceId) return refuse('steps.missing', '', { steps: 'adminScan' });
  if (closesAt(found.value) !== null) return refuse('close.under_way');
  const block = await closingBlock(deps, tx, found.value);
  return block ? refuse(block) : ok({ application: found.value, administrator });
}

/** What stays once the account is erased, by the table of what is kept. */
const KEPT = [
  { what: 'scans', days: retention.scanTickets.kept / DAY },
  { what: 'alarms', days: retention.alarms.kept / DAY },
  { what: 'proofs', days: retention.oneTimeProofs.kept / DAY },
] as const;

export type ClosingView = {
  readonly endsAt: number | null;
  readonly coolingDays: number;
  readonly blockedBy: ClosingBlock | null;
  readonly name: string;
  readonly miniPrograms: string[];
  readonly pictures: number;
  readonly kept: { what: (typeof KEPT)[number]['what']; days: number }[];
};

/** What closing takes away, what is kept, and what stands in its way. Refusal: `not_found`. */
export const viewClosing = (deps: Deps, asked: Asked): Promise<Result<ClosingView>> =>
  deps.store.read({ merchant: asked.merchantId }, async (tx): Promise<Result<ClosingView>> => {
    const found = await mine(tx, asked.merchantId, asked.applicationId, 'service-account');
    if (!found.ok) return found;
    const all = await tx.applications.ofMerchant(asked.merchantId);
    const miniPrograms: string[] = [];
    const files = await tx.files.ofMerchant(asked.merchantId);
    const pictures = files.filter(({ removedAt }) => removedAt === null).length;
    for (const { id, journey, number } of all) {
      if (journey === 'mini-program')
        miniPrograms.push((await tx.accounts.ofApplication(id))?.name ?? number);
    }
    return ok({
      endsAt: closesAt(found.value),
      coolingDays: millisecondsOf(coolingOf(deps, found.value)) / DAY,
      blockedBy: await closingBlock(deps, tx, found.value),
      name: (await tx.accounts.ofApplication(found.value.id))?.name ?? found.value.number,
      miniPrograms,
      pictures,
      kept: [...KEPT],
    });
  });

const actOf = async (tx: Tx, { id, number }: Application) => ({
  purpose: 'closeAccount' as const,
  act: { account: (await tx.accounts.ofApplication(id))?.name ?? number },
  covers: id,
});

/** The administrator's scan for closing exactly this account. Refusals: those of `ownerOf`, those of `beginScan`. */
export const beginClosing = (deps: Deps, asked: Asked): Promise<Outcome<BegunScan>> =>
  decide(deps, { merchant: asked.merchantId }, async (tx) => {
    const owner = await ownerOf(deps, tx, asked);
    if (!owner.ok) return owner;
    const { application, administrator } = owner.value;
    await takeLostPhoneOff(deps, tx, application, administrator);
    return beginScan(deps, tx, {
      ...(await actOf(tx, application)),
      merchantId: application.merchantId,
      applicationId: application.id,
      personIndex: administrator.idIndex,
      policy: deps.policies.named(application.policy),
      caller: asked.caller,
    });
  });

type Closing = { readonly token: string; readonly endsAt: number; readonly closesAt: number };

/**
 * The scan is used up: the cooling time begins, everybody is told on every channel, and every other sign-in ends, so that
 * the next one stops it. Refusals: those of `ownerOf`, those of `consumeScan`.
 */
export const closeAccount = (
  deps: Deps,
  asked: Asked & { readonly ticketId: string; readonly signedInFor: string },
): Promise<Outcome<Closing>> =>
  decide(deps, { merchant: asked.merchantId }, async (tx): Promise<Result<Closing>> => {
    const owner = await ownerOf(deps, tx, asked);
    if (!owner.ok) return owner;
    const { merchantId, applicationId, signedInFor, caller } = asked;
    const used = await consumeScan(deps, tx, { ...asked, ...(await actOf(tx, owner.value.application)) });
    if (!used.ok) return used;
    await stopPhoneRecovery(deps, tx, applicationId, used.value.deviceId);
    await tx.signIns.removeOthers({ merchantId }, null);
    await endBegunLogins(deps, tx, merchantId);
    const ends = await beginCooling(deps, tx, asked);
    const session = await signIn(
      deps,
      tx,
      { kind: 'merchant', merchantId, applicationId: signedInFor },
      caller,
    );
    return ok({ ...session, closesAt: ends });
  });

async function beginCooling(deps: Deps, tx: Tx, { applicationId, caller }: Asked): Promise<number> {
  const application = await tx.applications.find(applicationId);
  if (!application) throw new Error(`Application ${applicationId} is gone`);
  const { merchantId, number } = application;
  const rule = coolingOf(deps, application);
  const now = deps.clock.now();
  const ends = now + millisecondsOf(rule);
  const noted = note(deps, {
    application,
    event: 'account.closing',
    by: 'administrator',
    actorId: caller.actorId,
    patch: { facts: { closesAt: ends } },
    notify: ['account.closing'],
    params: { at: now, browser: caller.browser, deadline: ends },
  });
  await store(tx, noted.commit);
  await setClosing(tx, application, { event: ACCOUNT_CLOSED, rule, from: now });
  const row = { actor: 'administrator', actorId: caller.actorId, merchantId, act: 'account.closing' };
  await putOnRecord(deps, tx, { ...row, object: number, reason: 'closeAccount', data: { rule } });
  return ends;
}
