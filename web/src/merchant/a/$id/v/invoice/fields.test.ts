import { policySets } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { fieldsOf, readInvoice } from './fields.ts';

const formOf = (values: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};

test('No invoice asks for nothing', () => {
  expect(readInvoice(formOf({ invoiceKind: 'none', taxNumber: 'X' }))).toEqual({ invoiceKind: 'none' });
});

test('An electronic invoice asks for number, mailbox and remark, never for a title', () => {
  expect([...fieldsOf('electronic')].sort()).toEqual(['invoiceEmail', 'invoiceRemark', 'taxNumber']);
});

test.each(
  policySets.flatMap((policy) => policy.values['invoice.kinds'].map((kind) => [policy.id, kind] as const)),
)('Every kind of %s is known: %s', (_, kind) => {
  expect(kind === 'none' ? 1 : fieldsOf(kind).length).toBeGreaterThan(0);
});

test('Nothing chosen is told as such', () => {
  expect(readInvoice(formOf({}))).toEqual({ invoiceKind: '' });
});
