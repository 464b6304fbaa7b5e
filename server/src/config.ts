import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { type WechatPayGiven, wechatPayNames } from './adapters/payments/wechat-pay-settings.ts';
import { type OutsideSettings, readOutsideSettings } from './outside-settings.ts';
import { isLoopback } from './ports/local-only.ts';

/** How the product is set up, read once from the environment. `docs/configuration.md` describes every name. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** File for the signed heads of the audit log: the second place, best on another disk or machine. */
  readonly auditHeads: string;
  /** Bytes that uploads leave free on the disk. */
  readonly diskReserve: number;
  readonly publicUrl: string | null;
  readonly trustedProxies: readonly string[];
  readonly egressAllow: readonly string[];
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly smsGatewayUrl: string | null;
  /** Messages with codes and invitations that are sent in an hour at most. */
  readonly smsPerHour: number;
  readonly wechatPay: WechatPayGiven;
  readonly registryCsv: string | null;
  readonly outside: OutsideSettings;
  readonly rootKey: string | null;
  /** The root key that takes over, while `ruzhu keys rotate` is at work and until the server was started again. */
  readonly nextRootKey: string | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly policy: string;
  /** The address strangers reach this server by; stand-ins for the outside refuse to run on a public one. */
  readonly boundTo: string;
  readonly productName: string;
  readonly supportPhone: string;
  readonly supportHours: string;
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string };
};

type Environment = Readonly<Record<string, string | undefined>>;

const text = (environment: Environment, name: string): string | null => environment[name]?.trim() || null;

function portOf(environment: Environment): number {
  const port = Number(text(environment, 'PORT') ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not ${environment.PORT}`);
  return port;
}

const MIB = 1_048_576;

function diskReserveOf(environment: Environment): number {
  const given = Number(text(environment, 'DISK_RESERVE_MIB') ?? 256);
  if (!Number.isInteger(given) || given < 0)
    throw new Error(`DISK_RESERVE_MIB must be a whole number of MiB, not ${environment.DISK_RESERVE_MIB}`);
  return given * MIB;
}

function countOf(environment: Environment, name: string, usual: number): number {
  const count = Number(text(environment, name) ?? usual);
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000)
    throw new Error(`${name} must be a number from 1 to 1000000, not ${environment[name]}`);
  return count;
}

function urlOf(environment: Environment, name: string): string | null {
  const given = text(environment, name);
  if (given === null) return null;
  if (!URL.canParse(given))
    throw new Error(`${name} must be an address such as https://example.com, not ${given}`);
  return given.replace(/\/+$/, '');
}

/** The settings of WeChat Pay as they are given; whether they can be used is seen when it is connected. */
const wechatPayOf = (environment: Environment): WechatPayGiven => ({
  baseUrl: text(environment, wechatPayNames.baseUrl),
  mchId: text(environment, wechatPayNames.mchId),
  appId: text(environment, wechatPayNames.appId),
  serialNo: text(environment, wechatPayNames.serialNo),
  privateKey: text(environment, wechatPayNames.privateKey),
  apiV3Key: text(environment, wechatPayNames.apiV3Key),
  publicKey: text(environment, wechatPayNames.publicKey),
  publicKeyId: text(environment, wechatPayNames.publicKeyId),
});

/** Addresses and networks, parted by commas. */
function networksOf(environment: Environment, name: string): readonly string[] {
  const given = (text(environment, name) ?? '').split(/[\s,]+/).filter(Boolean);
  const wrong = given.find((one) => !isNetwork(one));
  if (wrong !== undefined)
    throw new Error(`${name} must hold addresses or networks such as 10.0.0.0/8, not ${wrong}`);
  return given;
}

function isNetwork(one: string): boolean {
  const [address = '', bits, ...more] = one.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  if (longest < 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
}

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/**
 * Reads the configuration. Throws with one sentence when a value cannot be used. Faults: those of `readOutsideSettings`.
 */
export function readConfig(environment: Environment): Config {
  const host = text(environment, 'HOST') ?? '127.0.0.1';
  const publicUrl = urlOf(environment, 'PUBLIC_URL');
  const publicHost = publicUrl ? new URL(publicUrl).hostname : host;
  const level = text(environment, 'LOG_LEVEL') ?? 'info';
  const logLevel = LEVELS.find((one) => one === level);
  if (!logLevel) throw new Error(`LOG_LEVEL must be one of ${LEVELS.join(', ')}, not ${level}`);
  const productName = text(environment, 'RUZHU_NAME') ?? '入驻';
  const dataFolder = resolve(text(environment, 'RUZHU_DATA') ?? '.ruzhu/data');
  return {
    port: portOf(environment),
    host,
    dataFolder,
    auditHeads: resolve(text(environment, 'AUDIT_HEADS') ?? join(dataFolder, 'audit', 'heads.jsonl')),
    diskReserve: diskReserveOf(environment),
    publicUrl,
    trustedProxies: networksOf(environment, 'TRUSTED_PROXIES'),
    egressAllow: networksOf(environment, 'EGRESS_ALLOW'),
    databaseUrl: text(environment, 'DATABASE_URL'),
    smtpUrl: text(environment, 'SMTP_URL'),
    mailFrom: text(environment, 'MAIL_FROM') ?? `${productName} <no-reply@localhost>`,
    smsGatewayUrl: text(environment, 'SMS_GATEWAY_URL'),
    smsPerHour: countOf(environment, 'SMS_PER_HOUR', 1_000),
    wechatPay: wechatPayOf(environment),
    registryCsv: text(environment, 'REGISTRY_CSV'),
    outside: readOutsideSettings(environment),
    rootKey: text(environment, 'RUZHU_ROOT_KEY'),
    nextRootKey: text(environment, 'RUZHU_NEXT_ROOT_KEY'),
    logLevel,
    policy: text(environment, 'RUZHU_POLICY') ?? 'seed-2021',
    boundTo: isLoopback(host) ? publicHost : host,
    productName,
    supportPhone: text(environment, 'SUPPORT_PHONE') ?? '',
    supportHours: text(environment, 'SUPPORT_HOURS') ?? '',
    payee: {
      name: text(environment, 'TRANSFER_PAYEE') ?? productName,
      bank: text(environment, 'TRANSFER_BANK') ?? '',
      account: text(environment, 'TRANSFER_ACCOUNT') ?? '',
    },
  };
}
