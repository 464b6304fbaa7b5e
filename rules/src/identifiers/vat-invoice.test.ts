import { expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { codeOf, factsOf, hintsOf, TEST_DAY } from '../testing/readings.ts';
import { parseVatInvoiceCode, parseVatInvoiceNumber } from './vat-invoice.ts';

const context = { asOf: TEST_DAY };

test('a digital invoice says year, province and channel', () => {
  expect(factsOf(parseVatInvoiceNumber('25112000000012345678', context))).toMatchObject({
    edition: 'digital',
    year: 2025,
    province: { code: '11' },
    channel: '2',
  });
  expect(factsOf(parseVatInvoiceNumber('12345678', context))).toEqual({ edition: 'paper' });
});

test('an invoice of next year is refused', () => {
  const asOf = civilDate(2025, 12, 31);
  expect(codeOf(parseVatInvoiceNumber('26112000000012345678', { asOf }))).toBe('vat.number_year');
});

test('the code of a special invoice begins with the province, of an ordinary one after a zero', () => {
  expect(factsOf(parseVatInvoiceCode('1100000000', context))).toMatchObject({
    edition: 'special',
    province: { code: '11' },
  });
  expect(factsOf(parseVatInvoiceCode('011001900111', context))).toMatchObject({
    edition: 'ordinary',
    province: { code: '11' },
  });
});

test('look-alikes are proposed', () => {
  expect(hintsOf(parseVatInvoiceNumber('1234567B', context)).suggestions).toEqual(['12345678']);
  expect(hintsOf(parseVatInvoiceCode('110000000O', context)).suggestions).toEqual(['1100000000']);
});
