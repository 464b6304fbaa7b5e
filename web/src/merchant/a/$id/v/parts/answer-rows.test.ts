import { expect, test } from 'vitest';
import { answerRows } from './answer-rows.ts';

const valuesOf = (...given: Parameters<typeof answerRows>) =>
  answerRows(...given).map(({ label, value }) => [label, value]);

test('A page shows what was answered, masked as it came, and leaves out what was not asked', () => {
  const answers = {
    bankAccountKind: 'corporate',
    bankName: '中国银行',
    bankAccountNumber: '**** **** **** 5678',
  };
  expect(valuesOf('bank', answers, 'zh')).toEqual([
    ['账户类型', '对公账户'],
    ['开户行', '中国银行'],
    ['账号', '**** **** **** 5678'],
  ]);
});

test.each([
  [{ longTerm: true }, '长期'],
  [{ longTerm: false, validUntil: '2031-03-14' }, '2031-03-14'],
])('A licence is valid for ever or until a day: %o', (answers, until) => {
  expect(valuesOf('licence', answers, 'zh')).toContainEqual(['营业期限至', until]);
});

test.each([
  [true, '与管理员相同'],
  [false, '另一位联系人'],
])('The contact is the administrator or somebody else', (contactSameAsAdmin, said) => {
  expect(valuesOf('contact', { contactSameAsAdmin }, 'zh')[0]).toEqual(['联系人', said]);
});

test('Choices are said in the reader’s language', () => {
  expect(valuesOf('who', { verificationType: 'soleTrader' }, 'en')).toEqual([
    ['Kind of verification', 'Individual business'],
  ]);
  expect(valuesOf('invoice', { invoiceKind: 'electronic' }, 'zh')).toEqual([
    ['发票种类', '增值税电子普通发票'],
  ]);
  expect(valuesOf('agree', { agreeVerificationTerms: true }, 'zh')).toEqual([['认证服务协议', '已同意']]);
});
