import { type AppSecretEvent, appSecret, type ScanPurpose } from '@ruzhu/journeys';
import { ok, type Result, refuse } from '@ruzhu/rules';
import type { Account, Application, AppSecret } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { note } from './advance.ts';
import { decide, type Outcome } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { mine, store } from './loading.ts';
import { type BegunScan, beginScan, consumeScan } from './scans.ts';
import { step } from './small-steps.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly caller: Caller };

const PURPOSES: Readonly<Record<AppSecretEvent, ScanPurpose>> = {
  make: 'makeSecret',
  reset: 'resetSecret',
  freeze: 'freezeSecret',
  thaw: 'thawSecret',
};

/** An approved mini program of this merchant with its account. Refusals: `not_found`, `secret.no_app`. */
async function programOf(
  tx: Tx,
  asked: Asked,
): Promise<Result<{ application: Application; account: Account }>> {
  const found = await mine(tx, asked.merchantId, asked.applicationId, 'mini-program');
  if (!found.ok) return found;
  const account = await tx.accounts.ofApplication(found.value.id);
  return account?.appId ? ok({ application: found.value, account }) : refuse('secret.no_app');
}

const actOf = (account: Account) => ({ account: account.name, appId: account.appId ?? '' });

/** Every move of the secret begins with a scan by the administrator. Refusals: `secret.no_app`, those of `beginScan`. */
export const beginSecretMove = (
  deps: Deps,
  asked: Asked & { readonly event: AppSecretEvent },
): Promise<Outcome<BegunScan>> =>
  decide(deps, 'platform', async (tx) => {
    const program = await programOf(tx, asked);
    if (!program.ok) return program;
    const { application, account } = program.value;
    const administrator = await tx.administrators.find(application.id);
    if (!administrator) return refuse('steps.missing', '', { steps: 'adminScan' });
    return beginScan(deps, tx, {
      purpose: PURPOSES[asked.event],
      act: actOf(account),
      merchantId: application.merchantId,
      applicationId: application.id,
      personIndex: administrator.idIndex,
      policy: deps.policies.named(application.policy),
      caller: asked.caller,
    });
  });

export type SecretMoved = {
  readonly state: AppSecret['state'];
  /** The secret itself, in this answer only; only a keyed hash of it is kept. `null` for freezing and thawing. */
  readonly secret: string | null;
};

/**
 * Makes, resets, freezes or thaws the secret after the scan. A reset kills the old one at once.
 * Refusals: `secret.no_app`, those of `consumeScan`, `event.not_possible`.
 */
export const moveSecret = (
  deps: Deps,
  asked: Asked & { readonly event: AppSecretEvent; readonly ticketId: string },
): Promise<Outcome<SecretMoved>> =>
  decide(deps, 'platform', async (tx) => {
    const program = await programOf(tx, asked);
    if (!program.ok) return program;
    const { application, account } = program.value;
    const used = await consumeScan(deps, tx, {
      ...asked,
      purpose: PURPOSES[asked.event],
      act: actOf(account),
    });
    if (!used.ok) return used;
    const old = await tx.secrets.find(account.id);
    const moved = step(
      appSecret,
      old?.state ?? 'none',
      asked.event,
      'administrator',
      {},
      deps.policies.current(),
    );
    if (!moved.ok || moved.next === 'none') return moved.ok ? refuse('event.not_possible') : moved;
    const secret = asked.event === 'make' || asked.event === 'reset' ? deps.ids.secret() : null;
    const secretHash = secret ? deps.vault.hash('secret', `${account.appId}:${secret}`) : old?.secretHash;
    if (!secretHash) return refuse('event.not_possible');
    const next: AppSecret = {
      accountId: account.id,
      merchantId: account.merchantId,
      state: moved.next,
      secretHash,
      madeAt: secret ? deps.clock.now() : (old?.madeAt ?? deps.clock.now()),
      version: (old?.version ?? -1) + 1,
    };
    if (!(await tx.secrets.put(next))) return refuse('event.not_possible');
    await tell(deps, tx, application, account, asked);
    return ok({ state: next.state, secret });
  });

async function tell(
  deps: Deps,
  tx: Tx,
  application: Application,
  account: Account,
  { event, caller }: { event: AppSecretEvent; caller: Caller },
): Promise<void> {
  const noted = note(deps, {
    application,
    event: `secret.${event}`,
    by: 'administrator',
    actorId: caller.actorId,
    notify: ['secret.reset'],
    params: { name: account.name, result: `result:secret.${event}`, at: deps.clock.now() },
  });
  await store(tx, noted.commit);
}
