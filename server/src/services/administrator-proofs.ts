import { ok, type Result, readOneTimeCode, refuse } from '@ruzhu/rules';
import type { Application, JourneyKey } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { administratorQuota, bindAdministrator, countAdministrator } from './administrators.ts';
import { advance, note } from './advance.ts';
import { hexOf } from './canonical-json.ts';
import { type Opened, open, personKey } from './contexts.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { guardFacts } from './guard-facts.ts';
import { mine, store } from './loading.ts';
import { proveCode, type SentCode, sendCode } from './one-time-codes.ts';
import { type BegunScan, beginScan, consumeScan } from './scans.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };

const PURPOSE = { 'service-account': 'administrator', 'mini-program': 'miniProgramAdministrator' } as const;
const BINDS = {
  'service-account': 'bindAdministrator',
  'mini-program': 'bindMiniProgramAdministrator',
} as const;
type Binds = keyof typeof BINDS;

const bindsOne = (journey: JourneyKey): journey is Binds => journey in BINDS;

/** Opens an application whose administrator is being bound. Refusals: `not_found`, `steps.missing` (admin). */
async function openBinding(
  deps: Deps,
  tx: Tx,
  asked: Asked,
): Promise<Result<Opened & { readonly journey: Binds }>> {
  const found = await mine(tx, asked.merchantId, asked.applicationId);
  if (!found.ok) return found;
  const { journey } = found.value;
  if (!bindsOne(journey)) return refuse('not_found');
  const opened = await open(deps, tx, found.value);
  return opened.answers.adminMobile && opened.answers.adminIdNumber
    ? ok({ ...opened, journey })
    : refuse('steps.missing', '', { steps: 'admin' });
}

/** Sends a code to the administrator's phone. Refusals: those of `sendCode`, `steps.missing`. */
export const sendAdministratorCode = (deps: Deps, asked: Asked): Promise<Outcome<SentCode>> =>
  decide(deps, 'platform', async (tx) => {
    const opened = await openBinding(deps, tx, asked);
    if (!opened.ok) return opened;
    const { application, answers, policy, journey } = opened.value;
    return sendCode(deps, tx, {
      purpose: PURPOSE[journey],
      channel: 'sms',
      recipient: String(answers.adminMobile),
      binder: application.id,
      merchantId: application.merchantId,
      applicationId: application.id,
      policy,
      caller: asked.caller,
    });
  });

/** Proves the phone. The proof holds for this number only. Refusals: those of `proveCode`, `code.format`. */
export async function proveAdministratorCode(
  deps: Deps,
  asked: Asked & { readonly proofId: string; readonly code: string },
): Promise<Result<Application>> {
  const code = readOneTimeCode(asked.code);
  if (!code.ok) return { ok: false, refusal: { ...code.refusal, path: 'code' } };
  return deps.store.write('platform', async (tx): Promise<Result<Application>> => {
    const opened = await openBinding(deps, tx, asked);
    if (!opened.ok) return opened;
    const { application, journey } = opened.value;
    const proof = {
      proofId: asked.proofId,
      code: code.value,
      purpose: PURPOSE[journey],
      binder: application.id,
    };
    const proved = await proveCode(deps, tx, proof);
    if (!proved.ok) return { ok: false, refusal: { ...proved.refusal, path: 'code' } };
    const provedFor = hexOf(deps.vault.index('mobile', proved.value.recipient));
    const noted = note(deps, {
      application,
      event: 'administrator.mobileProved',
      by: 'administrator',
      actorId: asked.caller.actorId,
      patch: { facts: { mobileProvedFor: provedFor, mobileProvedAt: deps.clock.now() } },
    });
    await store(tx, noted.commit);
    return ok(noted.application);
  });
}

/** What the person confirms: to be the administrator, under exactly this name, ID number and phone. */
const bindingOf = (
  deps: Deps,
  { application, account, answers, journey }: Opened & { readonly journey: Binds },
) => ({
  purpose: BINDS[journey],
  act: {
    subject: String(answers.entityName ?? account.answers.entityName ?? ''),
    account: String(answers.accountName ?? account.answers.accountName ?? application.number),
  },
  covers: personKey(deps, answers),
});

/** Begins the scan that binds the administrator. Refusals: `steps.missing`, quotas, those of `beginScan`. */
export const beginBinding = (deps: Deps, asked: Asked): Promise<Outcome<BegunScan>> =>
  decide(deps, 'platform', async (tx) => {
    const opened = await openBinding(deps, tx, asked);
    if (!opened.ok) return opened;
    const { application, answers, policy, context, journey } = opened.value;
    if (context.known.adminMobileProved !== true) return refuse('steps.missing', '', { steps: 'adminSms' });
    const product = journey === 'mini-program' ? 'miniProgram' : 'service';
    const quota = await administratorQuota(deps, tx, opened.value, answers, product);
    if (!quota.ok) return quota;
    return beginScan(deps, tx, {
      ...bindingOf(deps, opened.value),
      merchantId: application.merchantId,
      applicationId: application.id,
      personIndex: deps.vault.index('idNumber', String(answers.adminIdNumber)),
      policy,
      caller: asked.caller,
    });
  });

/**
 * Uses the confirmed scan: the administrator is bound to the phone that confirmed.
 * Refusals: those of `consumeScan`, `quota.wechat`, `quota.phone`, `quota.id_card`.
 */
export const finishBinding = (
  deps: Deps,
  asked: Asked & { readonly ticketId: string },
): Promise<Outcome<Application>> =>
  decide(deps, 'platform', async (tx) => {
    const opened = await openBinding(deps, tx, asked);
    if (!opened.ok) return opened;
    const { application, answers, journey } = opened.value;
    const used = await consumeScan(deps, tx, { ...asked, ...bindingOf(deps, opened.value) });
    if (!used.ok) return used;
    const device = used.value.deviceId ? await tx.scans.device(used.value.deviceId) : null;
    if (!device || used.value.applicationId !== application.id) return refuse('scan.unknown');
    const product = journey === 'mini-program' ? 'miniProgram' : 'service';
    await bindAdministrator(deps, tx, application, answers, device, product);
    const over = await deviceQuota(deps, tx, opened.value, product);
    return over ?? recordBinding(deps, tx, opened.value, asked);
  });

/** The device is known only now, so its limit is asked now. */
async function deviceQuota(
  deps: Deps,
  tx: Tx,
  { application, answers, policy }: Opened,
  product: 'service' | 'miniProgram',
) {
  const counts = await countAdministrator(deps, tx, application.id, answers, product);
  const limit = policy.values['quota.adminWechat'];
  const lifted =
    application.facts.proof === 'proved' &&
    answers.proofMode === 'legalRep' &&
    policy.values['quota.legalRepLift'].includes('adminWechat');
  if (lifted || counts.adminWechatAccounts < limit) return null;
  return refuse('quota.wechat', '', { limit, used: counts.adminWechatAccounts });
}

async function recordBinding(
  deps: Deps,
  tx: Tx,
  opened: Opened,
  asked: Asked,
): Promise<Outcome<Application>> {
  const { application, answers } = opened;
  const patch = { facts: { boundFor: personKey(deps, answers) } };
  const by = 'administrator';
  const { actorId } = asked.caller;
  if (application.journey !== 'mini-program') {
    const noted = note(deps, { application, event: 'administrator.bound', by, actorId, patch });
    await store(tx, noted.commit);
    return ok(noted.application);
  }
  const timers = await tx.timers.of(application.id);
  const facts = await guardFacts(deps, tx, opened);
  const moved = advance(deps, { application, timers, event: 'bindAdministrator', by, actorId, facts, patch });
  if (!moved.ok) return refusing(moved.refusal);
  await store(tx, moved.commit);
  return ok(moved.application);
}
