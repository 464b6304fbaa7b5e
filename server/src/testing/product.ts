/** The product in this process, with real adapters over a given database: it can be thrown away and made anew. */

import { join } from 'node:path';
import { refusalTexts } from '@ruzhu/api';
import { type NoticeKey, renderNotice } from '@ruzhu/journeys';
import { type Locale, type Params, type Policy, policySets } from '@ruzhu/rules';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { noFaceCheck } from '../adapters/faces/no-face-check.ts';
import { localFiles } from '../adapters/files/local-files.ts';
import { sharpImages } from '../adapters/images/sharp-images.ts';
import { headFile } from '../adapters/journal/head-file.ts';
import { memoryJournal } from '../adapters/journal/memory-journal.ts';
import { localOutbox, type OutboxLine } from '../adapters/local-outbox/local-outbox.ts';
import { pinoLog } from '../adapters/log/pino-log.ts';
import { localMailer } from '../adapters/mail/local-mailer.ts';
import { noOcr } from '../adapters/ocr/no-ocr.ts';
import { webAuthn } from '../adapters/passkeys/web-authn.ts';
import { argon2Passwords } from '../adapters/passwords/argon2-passwords.ts';
import type { KeptOrder } from '../adapters/payments/kept-orders.ts';
import { localCashier } from '../adapters/payments/local-cashier.ts';
import { wechatPay } from '../adapters/payments/wechat-pay.ts';
import { readWechatPaySettings } from '../adapters/payments/wechat-pay-settings.ts';
import { webCryptoKeys } from '../adapters/phone-keys/web-crypto-keys.ts';
import { noRegistry } from '../adapters/registry/no-registry.ts';
import { localSms } from '../adapters/sms/local-sms.ts';
import { keyringIn } from '../adapters/store/keyring-in.ts';
import { postgresStore } from '../adapters/store/postgres-store.ts';
import { openVault } from '../adapters/vault/open-vault.ts';
import { makeApp } from '../http/app.ts';
import type { Edge, EdgeWords } from '../http/call.ts';
import { jobsOf } from '../jobs/jobs.ts';
import type { Registry } from '../ports/checks.ts';
import type { Images } from '../ports/files.ts';
import type { Ids } from '../ports/ids.ts';
import type { LocalCashier } from '../ports/local-cashier.ts';
import type { LocalOutbox } from '../ports/local-outbox.ts';
import type { Log } from '../ports/log.ts';
import type { Ocr } from '../ports/ocr.ts';
import type { Payments } from '../ports/payments.ts';
import type { Deps } from '../services/deps.ts';
import { askAboutOrder } from '../services/payments.ts';
import { ruleShelf } from '../services/rule-shelf.ts';
import type { Couriers, Render } from '../services/send-outbox.ts';
import type { FailingDisk } from './failing-disk.ts';
import type { NoticeQueue } from './notice-queue.ts';
import type { PayServer } from './pay-server.ts';
import type { TestClock } from './test-clock.ts';

export const PUBLIC_URL = 'https://ruzhu.example';

/** What outlives the process: database, folder, journals, and the world around. */
export type Ground = {
  readonly pool: Pool;
  readonly keyPool: Pool;
  readonly folder: string;
  /** The policy set under which everything begins. */
  readonly policy: string;
  readonly posts: OutboxLine[];
  readonly orders: KeptOrder[];
  readonly clock: TestClock;
  readonly ids: Ids;
  readonly notices: NoticeQueue;
  readonly registry: { current: Registry };
  /** The disk under the files, which can be told to fail. */
  readonly disk: FailingDisk;
  readonly ocr: { current: Ocr };
  /** A payment platform outside; the local cashier takes the payments when there is none. */
  readonly payServer: PayServer | null;
  /** Messages with codes in an hour; many, unless a test says otherwise. */
  smsPerHour?: number;
  /** Of a hundred approvals, how many are looked at once more; none, unless a test says otherwise. */
  recheck?: number;
  /** Lines of the log that warn or report a fault. */
  readonly complaints: string[];
  /** Every line the product's own log has written, down to the least. */
  readonly lines: string[];
};

export type Product = {
  readonly deps: Deps;
  readonly outbox: LocalOutbox;
  readonly cashier: LocalCashier;
  readonly app: FastifyInstance;
  /** What the app was made of, for tests that make one of their own. */
  readonly edge: Edge;
  readonly jobs: ReturnType<typeof jobsOf>;
};

const ROOT_KEY = new Uint8Array(32).fill(7);
const words = { refusals: refusalTexts, feeRules: policySets.flatMap((one) => one.values['fee.rules']) };

const policyNamed = (id: string): Policy => {
  const found = policySets.find((policy) => policy.id === id);
  if (!found) throw new Error(`There is no policy set ${id}`);
  return found;
};

/** Looks once more come by chance; in tests they come where a test wants them. */
const policyOf =
  ({ recheck = 0 }: Pick<Ground, 'recheck'>) =>
  (id: string): Policy => {
    const policy = policyNamed(id);
    return { ...policy, values: { ...policy.values, 'review.recheck': recheck } };
  };

const inWords = (key: string, params: Params, locale: Locale) =>
  renderNotice(key as NoticeKey, params, locale, words); // Rows hold keys of the table.

/** Mails and SMS as plain sentences. */
const render: Render = {
  notice: (key, params, locale, link) => {
    const { title, body, short } = inWords(key, params, locale);
    const sms = short ?? '';
    return { subject: title, text: `${body} ${link}`, html: '', sms: sms.replace('{link}', link) };
  },
  code: ({ code, purpose }) => ({ subject: purpose, text: `${code}`, html: '', sms: code }),
  link: ({ url, notice }) => ({ subject: notice, text: url, html: '', sms: url }),
};

const edgeWords: EdgeWords = {
  message: inWords,
  phonePage: (view) => JSON.stringify(view),
  localPage: (view) => JSON.stringify(view),
};

const drawn = sharpImages();
const pictures = new Map<string, ReturnType<Images['prepare']>>();

/** The real thing, but each picture is drawn once for all tests of a file. */
const images: Images = {
  prepare: (bytes, limits) => {
    const key = `${Buffer.from(bytes).toString('base64')}|${JSON.stringify(limits)}`;
    const known = pictures.get(key) ?? drawn.prepare(bytes, limits);
    pictures.set(key, known);
    return known;
  },
  mark: drawn.mark,
};
const keys = webCryptoKeys();
const passwords = argon2Passwords({
  pepper: new Uint8Array(32).fill(3),
  cost: { memoryKiB: 64, passes: 1 },
  waiting: 200,
});

function logOf({ complaints, lines }: Ground): Log {
  const written = pinoLog({ level: 'debug', write: (line) => void lines.push(line) });
  const complain =
    (as: 'warn' | 'error'): Log['warn'] =>
    (message, fields = {}) => {
      written[as](message, fields);
      complaints.push(`${message} ${JSON.stringify(fields)}`);
    };
  return { info: written.info, warn: complain('warn'), error: complain('error') };
}

/** How long the platform may take in tests: one that is told to be slow never answers. */
const PAY_TIMEOUT_MS = 1_000;

/** WeChat Pay, set up for the platform outside. */
function outsidePayments(ground: Ground) {
  const settings = ground.payServer && readWechatPaySettings(ground.payServer.given, PUBLIC_URL);
  if (!settings) return null;
  const timeoutMs = PAY_TIMEOUT_MS;
  return wechatPay({ settings, clock: ground.clock, log: logOf(ground), pause: async () => {}, timeoutMs });
}

function depsOf(ground: Ground, payments: Payments): Deps {
  const { pool, keyPool, folder, clock, ids, registry, disk } = ground;
  const keyStore = postgresStore(keyPool, { random: Math.random });
  const vault = openVault({
    rootKey: ROOT_KEY,
    keyring: keyringIn(keyStore),
  });
  const store = postgresStore(pool, { random: Math.random });
  const log = logOf(ground);
  const slot = (row: string) => ({ table: 'files', column: 'key', row });
  return {
    store,
    vault,
    clock,
    ids,
    passwords,
    keys,
    passkeys: webAuthn({ publicUrl: PUBLIC_URL, productName: '入驻' }),
    payments,
    files: localFiles({
      folder,
      calls: disk.calls,
      wrap: {
        seal: (merchantId, row, key) => vault.seal(merchantId, slot(row), key),
        open: (merchantId, row, sealed) => vault.open(merchantId, slot(row), sealed),
      },
    }),
    images,
    registry: { compare: (question) => registry.current.compare(question) },
    faces: noFaceCheck(),
    ocr: {
      get connected() {
        return ground.ocr.current.connected;
      },
      read: (kind, jpeg) => ground.ocr.current.read(kind, jpeg),
    },
    heads: headFile(join(folder, 'audit', 'heads.jsonl')),
    policies: { current: () => policyOf(ground)(ground.policy), named: policyOf(ground) },
    shelf: ruleShelf({ store, clock, log }),
    log,
    publicUrl: PUBLIC_URL,
    smsPerHour: ground.smsPerHour ?? 1_000,
  };
}

export const noComparison = noRegistry;
export const noReader = noOcr;

export async function makeProduct(ground: Ground): Promise<Product> {
  const { clock, notices, posts, orders } = ground;
  const outbox = localOutbox({ journal: memoryJournal(posts), clock });
  const late: { deps: Deps | null } = { deps: null };
  const cashier = localCashier({
    journal: memoryJournal(orders),
    clock,
    boundTo: 'localhost',
    payUrl: (number) => `${PUBLIC_URL}/local/cashier/${number}`,
    notice: (number) =>
      notices.told(late.deps ? askAboutOrder(late.deps, number).then(() => {}) : Promise.resolve()),
    later: notices.later,
  });
  const outside = outsidePayments(ground);
  const deps = depsOf(ground, outside ?? cashier);
  await deps.shelf.refresh();
  late.deps = deps;
  const couriers: Couriers = {
    mail: localMailer({ outbox, boundTo: 'localhost' }),
    sms: localSms({ outbox, boundTo: 'localhost' }),
    render,
  };
  const jobs = jobsOf(deps, couriers);
  const edge: Edge = {
    deps,
    secureCookies: true,
    trustedProxies: [],
    sandbox: {
      outbox,
      cashier: outside ? null : cashier,
      clock: { movedBy: () => 0, forward: async (ms) => clock.forward(ms) },
      doDue: async () => {},
    },
    paymentNotices: outside?.notices ?? null,
    settings: {
      productName: '入驻',
      supportPhone: '',
      supportHours: '',
      payee: { name: '示例收款方', bank: '示例银行', account: '0000' },
    },
    words: edgeWords,
    health: { ready: async () => true, metrics: async () => '', metricsType: 'text/plain' },
    web: null,
    setup: [],
    version: '0.0.0',
  };
  return { deps, outbox, cashier, jobs, edge, app: await makeApp(edge, () => {}) };
}
