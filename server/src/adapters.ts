/** Which adapter stands behind each port, by configuration. Only `main` and what it calls see them. */
import { join } from 'node:path';
import { type Policy, policySets } from '@ruzhu/rules';
import type { Pool } from 'pg';
import { clockWatch } from './adapters/clock/clock-watch.ts';
import { sandboxClock } from './adapters/clock/sandbox-clock.ts';
import { stopPayments, stopWrites } from './adapters/clock/stop-writes.ts';
import { systemClock } from './adapters/clock/system-clock.ts';
import { asFetch } from './adapters/http-out/as-fetch.ts';
import { guardedFetch } from './adapters/http-out/guarded-fetch.ts';
import { randomIds } from './adapters/ids/random-ids.ts';
import { sharpImages } from './adapters/images/sharp-images.ts';
import { headFile } from './adapters/journal/head-file.ts';
import { openJsonLines } from './adapters/journal/json-lines.ts';
import { localOutbox, type OutboxLine } from './adapters/local-outbox/local-outbox.ts';
import { localMailer } from './adapters/mail/local-mailer.ts';
import { smtpMailer } from './adapters/mail/smtp-mailer.ts';
import { webAuthn } from './adapters/passkeys/web-authn.ts';
import { argon2Passwords } from './adapters/passwords/argon2-passwords.ts';
import type { KeptOrder } from './adapters/payments/kept-orders.ts';
import { localCashier } from './adapters/payments/local-cashier.ts';
import { wechatPay } from './adapters/payments/wechat-pay.ts';
import { readWechatPaySettings } from './adapters/payments/wechat-pay-settings.ts';
import { webCryptoKeys } from './adapters/phone-keys/web-crypto-keys.ts';
import { gatewaySms } from './adapters/sms/gateway-sms.ts';
import { localSms } from './adapters/sms/local-sms.ts';
import { keyringIn } from './adapters/store/keyring-in.ts';
import { postgresStore } from './adapters/store/postgres-store.ts';
import { openVault } from './adapters/vault/open-vault.ts';
import { rootKeys } from './adapters/vault/root-keys.ts';
import { openStem } from './adapters/vault/stem.ts';
import { subkey } from './adapters/vault/subkey.ts';
import type { Config } from './config.ts';
import { outsideAdapters } from './outside-adapters.ts';
import type { Clock, MovableClock } from './ports/clock.ts';
import type { ClockWatch } from './ports/clocks-apart.ts';
import type { HttpOut } from './ports/http-out.ts';
import type { LocalCashier } from './ports/local-cashier.ts';
import { localOnlyTexts } from './ports/local-only.texts.ts';
import { isLoopback } from './ports/local-only.ts';
import type { LocalOutbox } from './ports/local-outbox.ts';
import type { Log } from './ports/log.ts';
import type { Mailer, SmsSender } from './ports/outbound.ts';
import type { PaymentNotices } from './ports/payment-notices.ts';
import type { Payments } from './ports/payments.ts';
import { StartFault } from './ports/start-fault.ts';
import type { Store } from './ports/store.ts';
import type { Deps } from './services/deps.ts';
import { ruleShelf } from './services/rule-shelf.ts';

export type Wired = {
  readonly deps: Deps;
  readonly mail: Mailer;
  readonly sms: SmsSender;
  /** Reads the notices of a payment platform outside; `null` when the local cashier takes the payments. */
  readonly paymentNotices: PaymentNotices | null;
  /** Whether this machine's clock agrees with the database's. */
  readonly clocks: ClockWatch;
  /** What stands in for the outside on one machine; `null` where others reach it. */
  readonly local: {
    readonly outbox: LocalOutbox;
    readonly cashier: LocalCashier | null;
    readonly clock: MovableClock;
  } | null;
  readonly close: () => Promise<void>;
};

type Wiring = {
  readonly config: Config;
  readonly pool: Pool;
  readonly keyPool: Pool;
  readonly log: Log;
  readonly publicUrl: string;
  /** The machine's clock; tests hand in one that goes wrong. */
  readonly machineClock?: Clock;
  /** Told that the cashier has news of an order. */
  readonly paid: (number: string) => Promise<void>;
};

const CLOCK_SETTING = 'sandbox.movedBy';
const DAY = 86_400_000;

/**
 * The sandbox's clock keeps how far it was moved among the settings, so that a restart does not turn it back. Where
 * others reach the server there is none, and what a moved clock has left behind must not be served. Fault:
 * `local.clock_moved`.
 */
async function movableClock({ boundTo }: Config, store: Store, real: Clock): Promise<MovableClock | null> {
  const stored = () => store.read('platform', async (tx) => (await tx.settings.all())[CLOCK_SETTING] ?? null);
  if (!isLoopback(boundTo)) {
    const days = Math.ceil(Number((await stored())?.value ?? 0) / DAY);
    if (days > 0) throw new StartFault('local.clock_moved', localOnlyTexts.moved, { boundTo, days });
    return null;
  }
  return sandboxClock({
    boundTo,
    real,
    load: async () => Number((await stored())?.value ?? 0),
    save: async (movedBy) => {
      const version = (await stored())?.version ?? 0;
      await store.write('platform', (tx) =>
        tx.settings.put(CLOCK_SETTING, movedBy, version, 'sandbox', real.now()),
      );
    },
  });
}

function policiesOf(config: Config): Deps['policies'] {
  const named = (id: string): Policy => {
    const found = policySets.find((policy) => policy.id === id);
    if (!found) throw new Error(`There is no policy set ${id}`);
    return found;
  };
  const current = named(config.policy);
  return { current: () => current, named };
}

type Taking = {
  readonly payments: Payments;
  readonly notices: PaymentNotices | null;
  readonly cashier: LocalCashier | null;
  readonly close: () => Promise<void>;
};

/** WeChat Pay when it is set up, the local cashier otherwise. */
async function paymentsOf(
  { config, log, publicUrl, paid }: Wiring,
  clock: Clock,
  movable: MovableClock | null,
  out: HttpOut,
  clocks: ClockWatch,
): Promise<Taking> {
  const settings = readWechatPaySettings(config.wechatPay, publicUrl);
  if (settings) {
    const ahead = movable?.movedBy ?? (() => 0);
    const payments = wechatPay({ settings, clock: systemClock(), log, ahead, fetch: asFetch(out) });
    const { notices } = payments;
    return { payments: stopPayments(payments, clocks), notices, cashier: null, close: async () => {} };
  }
  const journal = await openJsonLines<KeptOrder>(join(config.dataFolder, 'cashier', 'orders.jsonl'));
  const cashier = localCashier({
    journal,
    clock,
    boundTo: config.boundTo,
    payUrl: (number) => `${publicUrl}/local/cashier/${number}`,
    notice: paid,
  });
  return { payments: cashier, notices: null, cashier, close: () => journal.close() };
}

/** How often the clocks are compared: half of what they may differ by is never far away. */
const CLOCKS_EVERY_MS = 5_000;

const databaseNow = async (pool: Pool): Promise<number> => {
  const asked = 'select (extract(epoch from clock_timestamp()) * 1000)::float8 as now';
  const { rows } = await pool.query<{ now: number }>(asked);
  return rows[0]?.now ?? Number.NaN;
};

/** Compares the clocks now and from time to time. */
async function watchClocks({ keyPool, log }: Wiring, clock: Clock) {
  const watch = clockWatch({
    clock,
    steady: () => performance.now(),
    databaseNow: () => databaseNow(keyPool),
    log,
  });
  await watch.look();
  const timer = setInterval(() => watch.look().catch(() => {}), CLOCKS_EVERY_MS);
  timer.unref();
  return { ...watch, stop: () => clearInterval(timer) };
}

export async function wire(wiring: Wiring): Promise<Wired> {
  const { config, pool, keyPool, log, publicUrl, machineClock = systemClock() } = wiring;
  const clocks = await watchClocks(wiring, machineClock);
  const store = stopWrites(postgresStore(pool, { random: Math.random }), clocks);
  // Keys are fetched in the middle of transactions: from connections of their own, so that none waits for another.
  const keys = postgresStore(keyPool, { random: Math.random });
  const roots = rootKeys({
    dataFolder: config.dataFolder,
    ...(config.rootKey ? { given: config.rootKey } : {}),
    ...(config.nextRootKey ? { next: config.nextRootKey } : {}),
  });
  const rootKey = openStem(roots, await keys.read('platform', (tx) => tx.merchants.stems()));
  const vault = openVault({
    rootKey,
    roots,
    keyring: keyringIn(keys),
  });
  const movable = await movableClock(config, store, machineClock);
  const clock: Clock = movable ?? machineClock;
  const outboxJournal = await openJsonLines<OutboxLine>(join(config.dataFolder, 'outbox', 'messages.jsonl'));
  const outbox = localOutbox({ journal: outboxJournal, clock });
  const out = guardedFetch({ allow: config.egressAllow });
  const taking = await paymentsOf(wiring, clock, movable, out, clocks);
  const smtp = config.smtpUrl ? smtpMailer({ url: config.smtpUrl, from: config.mailFrom }) : null;
  const images = sharpImages();
  images.warmUp();
  const outside = outsideAdapters({ config, vault, clock, log, out, shrink: images.shrink });
  const shelf = ruleShelf({ store, clock, log });
  await shelf.refresh();
  const deps: Deps = {
    store,
    vault,
    clock,
    ids: randomIds(clock),
    passwords: argon2Passwords({ pepper: subkey(rootKey, 'password pepper') }),
    keys: webCryptoKeys(),
    passkeys: webAuthn({ publicUrl, productName: config.productName }),
    payments: taking.payments,
    files: outside.files,
    images,
    registry: outside.registry,
    faces: outside.faces,
    ocr: outside.ocr,
    heads: headFile(config.auditHeads),
    policies: policiesOf(config),
    shelf,
    log,
    publicUrl,
    smsPerHour: config.smsPerHour,
  };
  return {
    deps,
    mail: smtp ?? localMailer({ outbox, boundTo: config.boundTo }),
    sms: config.smsGatewayUrl
      ? gatewaySms({ url: config.smsGatewayUrl, fetch: asFetch(out) })
      : localSms({ outbox, boundTo: config.boundTo }),
    paymentNotices: taking.notices,
    clocks,
    local: movable && { outbox, cashier: taking.cashier, clock: movable },
    close: async () => {
      clocks.stop();
      images.close();
      smtp?.close();
      await outboxJournal.close();
      await taking.close();
    },
  };
}
