import { expect, test } from 'vitest';
import { proposalsFor } from './proposals.ts';

const KEYS = [
  'invoiceKind',
  'taxNumber',
  'invoiceEmail',
  'registeredAddress',
  'registeredPhone',
  'invoiceBank',
  'invoiceAccount',
  'mailRecipient',
  'mailPhone',
];
const known = { accountEmail: 'shop@merchant.example', adminName: '吴示例', adminMobile: '13800138000' };
const answers = {
  address: '海南省三沙市示例路 1 号',
  bankName: '中国银行',
  bankBranch: '海口示例支行',
  bankAccountNumber: '265812345678',
};

test('An invoice begins with what the account, the licence and the bank have said', () => {
  expect(proposalsFor(KEYS, { answers, known })).toEqual({
    invoiceEmail: 'shop@merchant.example',
    registeredAddress: '海南省三沙市示例路 1 号',
    registeredPhone: '13800138000',
    invoiceBank: '中国银行海口示例支行',
    invoiceAccount: '265812345678',
    mailRecipient: '吴示例',
    mailPhone: '13800138000',
  });
});

test('What was answered is never proposed anew, and nothing is proposed that nobody has said', () => {
  expect(proposalsFor(KEYS, { answers: { invoiceEmail: 'own@merchant.example' }, known: {} })).toEqual({});
});

test('Another contact gets the letter, and the own account of an operator pays no invoice', () => {
  const given = { ...answers, bankAccountKind: 'personalOfOperator', contactSameAsAdmin: false };
  const contact = { contactName: '赵示例', contactMobile: '13900139000' };
  const proposed = proposalsFor(KEYS, { answers: { ...given, ...contact }, known });
  expect(proposed).toMatchObject({ mailRecipient: '赵示例', mailPhone: '13900139000' });
  expect(proposed).not.toHaveProperty('invoiceAccount');
});
