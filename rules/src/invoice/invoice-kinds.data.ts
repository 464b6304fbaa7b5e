import type { Span } from '../calendar/deadline.ts';
import type { InvoiceKind } from '../policy/policy.ts';
import type { Words } from '../texts.ts';

export type InvoiceField =
  | 'invoiceTitle'
  | 'taxNumber'
  | 'invoiceRemark'
  | 'registeredAddress'
  | 'registeredPhone'
  | 'invoiceBank'
  | 'invoiceAccount'
  | 'invoiceEmail'
  | 'mailRecipient'
  | 'mailPhone'
  | 'mailArea'
  | 'mailStreet'
  | 'mailPostcode';

export type InvoiceKindFacts = {
  /** `invoice_type` of the platform's interface. */
  readonly number: number;
  readonly title: Words;
  /** What it asks for, in the order of the page. */
  readonly fields: readonly InvoiceField[];
  /** Longest time until it is issued and delivered. */
  readonly issued: Span | null;
};

const BASE: readonly InvoiceField[] = ['invoiceTitle', 'taxNumber', 'invoiceRemark'];
const REGISTERED: readonly InvoiceField[] = [
  'registeredAddress',
  'registeredPhone',
  'invoiceBank',
  'invoiceAccount',
];
const MAIL: readonly InvoiceField[] = [
  'mailRecipient',
  'mailPhone',
  'mailArea',
  'mailStreet',
  'mailPostcode',
];

/**
 * The kinds of invoice. Which are open is policy (`invoice.kinds`); paper special invoices ended on 2024-04-03.
 * Sources: developers.weixin.qq.com, api_secwxaapi_wxaauth (`invoice_info`); times of delivery as merchants are told
 * (electronic 3 working days, paper 80 days), checked 2026-11-22.
 */
export const invoiceKinds: Readonly<Record<InvoiceKind, InvoiceKindFacts>> = {
  none: { number: 1, title: { zh: '不开发票', en: 'No invoice' }, fields: [], issued: null },
  electronic: {
    number: 2,
    title: { zh: '增值税电子普通发票', en: 'Electronic ordinary VAT invoice' },
    fields: [...BASE, 'invoiceEmail'],
    issued: '3wd',
  },
  paperSpecial: {
    number: 3,
    title: { zh: '增值税专用发票（纸质）', en: 'Special VAT invoice on paper' },
    fields: [...BASE, ...REGISTERED, ...MAIL],
    issued: '80nd',
  },
  digitalSpecial: {
    number: 4,
    title: { zh: '数电专票', en: 'Digital special VAT invoice' },
    fields: [...BASE, ...REGISTERED, 'invoiceEmail'],
    issued: '3wd',
  },
};

/** Fields only a special invoice asks for; a missing one has its own sentence. */
export const specialInvoiceFields: readonly InvoiceField[] = [...REGISTERED, ...MAIL];
