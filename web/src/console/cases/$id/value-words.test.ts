import { itemsOf } from '@ruzhu/journeys';
import { expect, test } from 'vitest';
import type { Item } from './case-view.ts';
import { groupedValue, labelOf, shownFields, valueLines } from './value-words.ts';

const field = (key: string, value: unknown, sealed = false) => ({ key, value, sealed, read: null });
const item = (...fields: ReturnType<typeof field>[]): Item => ({
  key: 'x',
  word: { zh: 'x', en: 'x' },
  step: 'x',
  fields,
  files: [],
});

test('every answer a reviewer sees has a name in both languages', () => {
  const answers = {
    bankAccountNumber: '',
    nameBasis: 'trademark',
    permitKind: 'newspaper',
    electronicLicence: 'a-file',
  };
  const keys = (['entity', 'name', 'miniProgram'] as const)
    .flatMap((kind) => itemsOf(kind, answers))
    .flatMap((one) => one.fields);
  expect(keys.length).toBeGreaterThan(30);
  for (const key of keys)
    for (const locale of ['zh', 'en'] as const)
      expect(labelOf(key, locale), key).not.toBe(key.replace('entity.', ''));
});

test.each([
  [field('entity.licenceNumber', '91460323MA5YY007XR'), ['9146 0323 MA5Y Y007 XR']],
  [field('entity.enterpriseType', 'soleTrader'), ['个体工商户']],
  [field('entity.entityName', 'enterprise'), ['enterprise']],
  [field('permitKind', 'newspaper'), ['报纸出版许可证']],
  [field('longTerm', true), ['是']],
  [field('registeredCapital', null), []],
  [field('bankAccountNumber', '**** **** **** 5678', true), ['**** **** **** 5678']],
  [field('categories', [{ first: '商家自营', second: '食品' }]), ['商家自营 / 食品']],
  [
    field('papers', [
      {
        documentType: 'food.production',
        number: 'SC11834020305037',
        holderName: '海南示例食品有限公司',
        validUntil: '2029-12-31',
        items: ['糕点', '饼干'],
        category: { first: '商家自营', second: '食品' },
        files: ['x'],
      },
    ]),
    [
      '食品生产许可证，证号 SC11834020305037，持有人 海南示例食品有限公司，有效期至 2029-12-31，项目：糕点、饼干，用于商家自营 / 食品',
    ],
  ],
])('%j reads %j', (given, lines) => {
  expect(valueLines(given, 'zh')).toEqual(lines);
});

test('a licence without an end shows that, and misses nothing', () => {
  const shown = shownFields(
    item(field('validUntil', null), field('longTerm', true), field('registeredCapital', null)),
    'zh',
  );
  expect(shown.filled.map((one) => one.key)).toEqual(['longTerm']);
  expect(shown.unfilled).toEqual(['注册资本']);
});

test('a contact who is the administrator has no answers of the own', () => {
  const same = item(
    field('contactSameAsAdmin', true),
    field('contactName', null),
    field('contactPosition', null),
  );
  expect(shownFields(same, 'zh').unfilled).toEqual(['职位']);
  const other = item(field('contactSameAsAdmin', false), field('contactName', '王*', true));
  expect(shownFields(other, 'zh').filled.map((one) => one.key)).toEqual([
    'contactSameAsAdmin',
    'contactName',
  ]);
});

test('a revealed number is read in groups', () => {
  expect(groupedValue('entity.adminMobile', '13800001234')).toBe('138 0000 1234');
  expect(groupedValue('contactEmail', 'a@b.example')).toBe('a@b.example');
});
