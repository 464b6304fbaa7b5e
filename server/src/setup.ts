import { isWechatPayGiven, wechatPayNames } from './adapters/payments/wechat-pay-settings.ts';
import type { Config } from './config.ts';
import type { SetupPart } from './http/call.ts';
import { isLoopback } from './ports/local-only.ts';

const part = (
  key: SetupPart['key'],
  isSet: boolean,
  otherwise: 'standIn' | 'missing',
  ...settings: string[]
): SetupPart => ({ key, state: isSet ? 'ready' : otherwise, settings });

const hasPayee = ({ payee }: Config): boolean => payee.bank !== '' && payee.account !== '';

/** The account that small transfers go to. A sandbox without one names an account that nobody has. */
export const payeeOf = (config: Config, isSandbox: boolean): Config['payee'] =>
  isSandbox && !hasPayee(config)
    ? { name: config.payee.name, bank: '示例银行', account: '000000000000' }
    : config.payee;

/**
 * What stands behind each thing outside, so that an operator sees what a local stand-in still plays and which setting
 * changes it.
 */
export const setupOf = (config: Config): readonly SetupPart[] => [
  part('mail', config.smtpUrl !== null, 'standIn', 'SMTP_URL', 'MAIL_FROM'),
  part('sms', config.smsGatewayUrl !== null, 'standIn', 'SMS_GATEWAY_URL'),
  part('payments', isWechatPayGiven(config.wechatPay), 'standIn', ...Object.values(wechatPayNames)),
  part('registry', config.registryCsv !== null, 'missing', 'REGISTRY_CSV'),
  part('support', config.supportPhone !== '', 'missing', 'SUPPORT_PHONE', 'SUPPORT_HOURS'),
  part(
    'payee',
    hasPayee(config),
    isLoopback(config.boundTo) ? 'standIn' : 'missing',
    'TRANSFER_PAYEE',
    'TRANSFER_BANK',
    'TRANSFER_ACCOUNT',
  ),
  part('address', !isLoopback(config.boundTo), 'standIn', 'PUBLIC_URL', 'HOST'),
  part('database', config.databaseUrl !== null, 'standIn', 'DATABASE_URL'),
  part('rootKey', config.rootKey !== null, 'standIn', 'RUZHU_ROOT_KEY'),
];
