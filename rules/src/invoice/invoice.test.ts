import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { InvoiceKind } from '../policy/policy.ts';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { wechat2026 } from '../policy/wechat-2026.data.ts';
import { type InvoiceContext, type InvoiceRequest, invoiceKindsFor, judgeInvoice } from './invoice.ts';
import { type InvoiceField, invoiceKinds } from './invoice-kinds.data.ts';

const entityName = '成都云鹿（餐饮）有限公司';
const seed: InvoiceContext = {
  policy: seed2021,
  asOf: civilDate(2026, 11, 22),
  entityName,
  payer: 'merchant',
};
const today: InvoiceContext = { ...seed, policy: wechat2026 };
/** An old-style 15-character number: six digits of a region and an organisation code with its check. */
const taxNumber = '460323000000000';
const electronic: InvoiceRequest = {
  invoiceKind: 'electronic',
  invoiceTitle: entityName,
  taxNumber,
  invoiceEmail: 'finance@example.com',
};
const registered = {
  registeredAddress: '成都市武侯区云鹿路 1 号',
  registeredPhone: '028-66660000',
  invoiceBank: '中国工商银行成都武侯支行',
  invoiceAccount: '4402000000000000000',
};
const mail = {
  mailRecipient: '王伟',
  mailPhone: '13300000000',
  mailArea: '四川省成都市武侯区',
  mailStreet: '云鹿路 1 号',
  mailPostcode: '610000',
};
const paper: InvoiceRequest = { ...electronic, ...registered, ...mail, invoiceKind: 'paperSpecial' };
const digital: InvoiceRequest = { ...electronic, ...registered, invoiceKind: 'digitalSpecial' };
const faults = (request: InvoiceRequest, context = seed) =>
  judgeInvoice(request, context).map(({ code, path }) => `${code} ${path}`);

describe('the kinds of invoice', () => {
  test('depend on the policy and on who pays', () => {
    expect(invoiceKindsFor(seed2021, 'merchant')).toEqual(['none', 'electronic', 'paperSpecial']);
    expect(invoiceKindsFor(wechat2026, 'merchant')).toEqual(['electronic', 'digitalSpecial']);
    expect(invoiceKindsFor(wechat2026, 'provider')).toEqual(['none']);
  });

  test.each([
    ['none', seed, true],
    ['electronic', seed, true],
    ['paperSpecial', seed, true],
    ['digitalSpecial', seed, false],
    ['none', today, false],
    ['none', { ...today, payer: 'provider' }, true],
    ['electronic', { ...today, payer: 'provider' }, false],
    ['paperSpecial', today, false],
    ['digitalSpecial', today, true],
  ] as const)('%s', (invoiceKind, context, isOpen) => {
    const found = faults({ ...paper, invoiceKind }, context);
    expect(found.includes('invoice.kind invoiceKind')).toBe(!isOpen);
  });

  test('have the platform’s numbers, each once', () => {
    expect(Object.values(invoiceKinds).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
});

describe('an invoice request', () => {
  test.each([
    ['none', { invoiceKind: 'none' } as InvoiceRequest, seed],
    ['electronic', electronic, seed],
    ['paper special', paper, seed],
    ['digital special', digital, today],
    [
      'with half-width brackets in the title',
      { ...electronic, invoiceTitle: '成都云鹿(餐饮)有限公司' },
      seed,
    ],
    ['with a remark', { ...electronic, invoiceRemark: '11 月' }, seed],
  ])('%s stands', (_, request, context) => {
    expect(faults(request, context)).toEqual([]);
  });

  test.each([
    [electronic, 'invoiceTitle', '成都云鹿餐饮有限公司', 'invoice.title_differs'],
    [electronic, 'taxNumber', '9146', 'invoice.tax_length'],
    [electronic, 'taxNumber', '460323000000001', 'invoice.tax_check'],
    [electronic, 'invoiceEmail', 'finance', 'email.missing_at'],
    [electronic, 'invoiceTitle', ' ', 'field.missing'],
    [electronic, 'taxNumber', '', 'field.missing'],
    [electronic, 'invoiceRemark', '备'.repeat(201), 'invoice.too_long'],
    [paper, 'registeredAddress', '', 'invoice.special_field_missing'],
    [paper, 'invoiceBank', '', 'invoice.special_field_missing'],
    [paper, 'mailRecipient', '', 'invoice.special_field_missing'],
    [paper, 'mailPostcode', '61000', 'invoice.postcode'],
  ] as const)('%o with %s %j is refused with %s', (request, field, text, code) => {
    expect(faults({ ...request, [field]: text })).toEqual([`${code} ${field}`]);
  });

  test('is not asked for what its kind does not need', () => {
    expect(faults({ ...electronic, mailPostcode: 'x', invoiceBank: '' })).toEqual([]);
    expect(faults({ ...paper, invoiceEmail: 'x' })).toEqual([]);
  });

  test('tells every fault at once, in the order of the page', () => {
    expect(faults({ invoiceKind: 'paperSpecial', invoiceTitle: '别的公司' })).toEqual([
      'invoice.title_differs invoiceTitle',
      'field.missing taxNumber',
      ...[...Object.keys(registered), ...Object.keys(mail)].map(
        (field) => `invoice.special_field_missing ${field}`,
      ),
    ]);
  });

  test('names the subject it must be made out to', () => {
    expect(judgeInvoice({ ...electronic, invoiceTitle: '别的公司' }, seed)[0]?.params).toEqual({
      entityName,
    });
  });

  test('of any text never makes it throw', () => {
    const kinds: InvoiceKind[] = ['none', 'electronic', 'paperSpecial', 'digitalSpecial'];
    const fields: InvoiceField[] = [...new Set(kinds.flatMap((kind) => invoiceKinds[kind].fields))];
    const request = fc.record(
      {
        invoiceKind: fc.constantFrom(...kinds),
        ...Object.fromEntries(fields.map((field) => [field, fc.anything()])),
      },
      { requiredKeys: ['invoiceKind'] },
    );
    fc.assert(fc.property(request, (one) => Array.isArray(judgeInvoice(one as InvoiceRequest, seed))));
  });
});
