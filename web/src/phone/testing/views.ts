import {
  civilDate,
  HOUR,
  type Instant,
  type Locale,
  MINUTE,
  type Policy,
  policySets,
  startOf,
} from '@ruzhu/rules';
import type {
  CashierOrder,
  LegalRepView,
  LocalView,
  Message,
  PageSetting,
  PhoneView,
  ScanView,
} from '../views.ts';

/** The moment of all tests: 2026-11-22 10:32 in Shanghai. */
export const NOW: Instant = startOf(civilDate(2026, 11, 22)) + (10 * 60 + 32) * MINUTE;

export const TOKEN = 'aB3_dE6-gH9_jK2-mN5_pQ8-sT1_vW4-yZ7_bC0-eF3';

export function policyNamed(id: string): Policy {
  const found = policySets.find((one) => one.id === id);
  if (!found) throw new Error(`No policy ${id}`);
  return found;
}

export const settingOf = (locale: Locale = 'zh', over: Partial<PageSetting> = {}): PageSetting => ({
  productName: '入驻',
  assets: { script: '/assets/scan-1.js', styles: ['/assets/scan-1.css'] },
  support: { phone: '010-0000 0000', hours: '每天 9:00–21:00' },
  policy: policyNamed('seed-2021'),
  locale,
  ...over,
});

const WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const scanOf = (over: Partial<ScanView> = {}): ScanView => ({
  ticketId: '0192f3a4-7b1c-7000-8000-000000000001',
  state: 'created',
  purpose: 'login',
  act: { account: '示例家常菜', browser: WINDOWS },
  browser: WINDOWS,
  begunAt: NOW - 30_000,
  endsAt: NOW + 118_000,
  personMasked: '王*',
  enrols: false,
  policy: 'seed-2021',
  challenge: 'ruzhu-scan|0192f3a4|00ff',
  ...over,
});

export const scanPageOf = (over: Partial<ScanView> = {}, sandbox = false): PhoneView => ({
  kind: 'scan',
  token: TOKEN,
  view: scanOf(over),
  now: NOW,
  movedMs: 0,
  sandbox,
});

export const legalRepPageOf = (over: Partial<LegalRepView> = {}, sandbox = false): PhoneView => ({
  kind: 'legalRep',
  token: TOKEN,
  view: {
    state: 'linkMade',
    subject: '成都示例餐饮有限公司',
    legalRepMasked: '李*',
    newAdministrator: null,
    askedBy: 'S-1122-0183',
    endsAt: NOW + 20 * HOUR,
    codeSentTo: null,
    ...over,
  },
  now: NOW,
  movedMs: 0,
  sandbox,
});

export const messageOf = (over: Partial<Message> = {}): Message => ({
  id: 'm1',
  channel: 'sms',
  to: '13800001234',
  at: NOW,
  subject: '',
  text: '【入驻】【沙箱】019283 是登记服务号管理员的验证码，10:37 前有效。不要告诉任何人',
  html: '',
  state: 'delivered',
  ...over,
});

export const orderOf = (over: Partial<CashierOrder> = {}): CashierOrder => ({
  number: 'V-1122-0183-1',
  amount: 30_000,
  description: '认证审核费',
  closesAt: NOW + 23 * HOUR,
  state: 'open',
  paidAt: null,
  noticePending: false,
  refunded: 0,
  ...over,
});

export const cashierOf = (
  over: Partial<CashierOrder> | null = {},
  done: string | null = null,
): LocalView => ({
  kind: 'cashier',
  order: over && orderOf(over),
  done,
  now: NOW,
  movedMs: 0,
});

/** What a person reads of a page, without what only the script may show. */
export const textOf = (page: string): string =>
  page
    .replace(/<template[\s\S]*?<\/template>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
