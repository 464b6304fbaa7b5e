import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEntityNames } from './compare-entity-names.ts';
import { enterpriseForms } from './enterprise-forms.data.ts';
import { hintsOfEnterpriseName, partsOfEnterpriseName } from './enterprise-name.ts';
import { entityNameTexts } from './entity-name.texts.ts';
import {
  type EntityName,
  isSoleTraderName,
  matchEntityName,
  readEntityName,
  soleTraderName,
} from './entity-name.ts';
import { type PersonName, readPersonName } from './person-name.ts';

const entity = (text: string): EntityName => {
  const read = readEntityName(text);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
};
const person = (text: string): PersonName => {
  const read = readPersonName(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

describe('the name of an entity', () => {
  test.each([
    ['成都云鹿餐饮有限公司', '成都云鹿餐饮有限公司'],
    ['成都云鹿(餐饮)有限公司', '成都云鹿（餐饮）有限公司'],
    [' 成都 云鹿餐饮有限公司\n', '成都云鹿餐饮有限公司'],
    ['ＡＢＣ（中国）有限公司', 'ABC（中国）有限公司'],
    ['A.O. Smith (中国) 有限公司', 'A.O. Smith（中国）有限公司'],
    ['个体户阿卜杜拉·买买提', '个体户阿卜杜拉·买买提'],
    ['云鹿“老味道”面馆', '云鹿“老味道”面馆'],
    ['云'.repeat(100), '云'.repeat(100)],
  ])('%j reads as %s', (text, name) => {
    expect(readEntityName(text)).toEqual({ ok: true, value: name });
  });

  const refused: [string, string, object][] = [
    ['', 'entityName.blank', {}],
    ['  \n', 'entityName.blank', {}],
    ['云', 'entityName.length', { min: 2, max: 100, count: 1 }],
    ['云'.repeat(101), 'entityName.length', { count: 101 }],
    ['云'.repeat(1_000_000), 'entityName.length', { max: 100 }],
    ['***', 'entityName.charset', { character: '*' }],
    ['成都云鹿🦌有限公司', 'entityName.charset', { character: '🦌' }],
    ['成都云鹿…有限公司', 'entityName.charset', { character: '…' }],
    ['ООО Ромашка', 'entityName.charset', { character: 'О' }],
  ];
  test.each(refused)('%j is refused with %s %j', (text, code, params) => {
    expect(readEntityName(text)).toMatchObject({ ok: false, refusal: { code, params } });
  });

  test('is stable, equal to what was typed, and never throws', () => {
    const near = fc.string({ unit: fc.constantFrom(...'云鹿AB（()）·. 　-') });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' }), fc.anything()), (input) => {
        const read = readEntityName(input);
        if (!read.ok) return;
        expect(readEntityName(read.value)).toEqual(read);
        expect(compareEntityNames(String(input), read.value)).toEqual({ equal: true });
      }),
    );
  });
});

describe('comparing with the register', () => {
  test.each([
    ['成都云鹿（餐饮）有限公司', '成都云鹿(餐饮)有限公司'],
    ['ＡＢＣ有限公司', 'ABC有限公司'],
    ['成都 云鹿 有限公司', '成都云鹿有限公司'],
    ['个体户阿卜杜拉•买买提', '个体户阿卜杜拉·买买提'],
    ['云鹿〔成都〕有限公司', '云鹿（成都）有限公司'],
  ])('%s is %s', (typed, registered) => {
    expect(compareEntityNames(typed, registered)).toEqual({ equal: true });
  });

  test.each([
    ['广州云鹿有限公司', '广州市云鹿有限公司', 'missing', 3, '市'],
    ['广州市云鹿有限公司', '广州云鹿有限公司', 'extra', 3, '市'],
    ['广州云鹿有限公司', '广州云路有限公司', 'different', 4, '路'],
    ['广州云鹿有限公司', '广州云鹿有限公司分公司', 'missing', 9, '分'],
    ['广州云鹿有限公司分公司', '广州云鹿有限公司', 'extra', 9, '分'],
    ['ABC有限公司', 'Abc有限公司', 'different', 2, 'b'],
    ['', '云鹿', 'missing', 1, '云'],
    ['云鹿', '', 'extra', 1, '云'],
    ['云云鹿', '云鹿', 'extra', 2, '云'],
    ['𠮷祥云鹿', '𠮷祥白鹿', 'different', 3, '白'],
    ['雲鹿', '云鹿', 'different', 1, '云'],
  ])('%s is not %s: %s, place %d, %s', (typed, registered, kind, position, character) => {
    expect(compareEntityNames(typed, registered)).toEqual({ equal: false, kind, position, character });
  });

  test('gives the place and the character in the refusal', () => {
    expect(matchEntityName(entity('广州云鹿有限公司'), '广州市云鹿有限公司')).toEqual({
      ok: false,
      refusal: {
        code: 'registry.name_character',
        path: '',
        params: { position: 3, character: '市', registered: '广州市云鹿有限公司' },
      },
    });
    expect(matchEntityName(entity('成都云鹿（餐饮）有限公司'), '成都云鹿(餐饮)有限公司')).toEqual({
      ok: true,
      value: '成都云鹿（餐饮）有限公司',
    });
  });

  test('agrees with itself, and an inserted character is always found', () => {
    const names = fc.string({ unit: fc.constantFrom(...'云鹿白市店'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(names, fc.nat(20), (name, at) => {
        const place = Math.min(at, name.length);
        const longer = `${name.slice(0, place)}阿${name.slice(place)}`;
        expect(compareEntityNames(name, name)).toEqual({ equal: true });
        expect(compareEntityNames(name, longer)).toEqual({
          equal: false,
          kind: 'missing',
          position: place + 1,
          character: '阿',
        });
        expect(compareEntityNames(longer, name)).toMatchObject({ kind: 'extra', position: place + 1 });
      }),
    );
  });
});

describe('an individual business without a trade name', () => {
  test('is called 个体户 and its operator', () => {
    expect(soleTraderName(person('王伟'))).toBe('个体户王伟');
    expect(isSoleTraderName('个体户王伟', person('王伟'))).toBe(true);
    expect(isSoleTraderName('个体户阿卜杜拉•买买提', person('阿卜杜拉·买买提'))).toBe(true);
    expect(isSoleTraderName('个体户王玮', person('王伟'))).toBe(false);
  });
});

describe('hints about a business name', () => {
  test.each([
    ['广东省广州市云鹿餐饮有限公司', { region: '广东省广州市', middle: '云鹿餐饮', form: '有限公司' }],
    ['成都云鹿面馆', { region: '成都', middle: '云鹿面', form: '馆' }],
    [
      '云鹿（上海）投资中心（有限合伙）',
      { region: '', middle: '云鹿（上海）投资中心', form: '（有限合伙）' },
    ],
    ['云鹿', { region: '', middle: '云鹿', form: '' }],
  ])('%s is made of %j', (name, parts) => {
    expect(partsOfEnterpriseName(name)).toEqual(parts);
  });

  test.each([
    ['成都云鹿餐饮有限公司', '91', []],
    ['成都云鹿面馆', '92', []],
    ['成都云鹿面馆', '91', []],
    ['成都云鹿蔬菜专业合作社', '93', []],
    ['成都云鹿面馆', undefined, []],
    ['成都云鹿餐饮有限公司', '92', ['entityName.form_mismatch']],
    ['成都云鹿蔬菜专业合作社', '91', ['entityName.form_mismatch']],
    ['个体户王伟', '92', []],
    ['个体户王伟', '91', ['entityName.form_mismatch']],
    ['成都云鹿', '91', ['entityName.no_form']],
    ['成都A1有限公司', '91', ['entityName.trade_name_short']],
    ['成都云鹿餐饮有限公司武侯分公司', '91', ['entityName.branch']],
  ])('%s with %s: %j', (name, pair, codes) => {
    expect(hintsOfEnterpriseName(entity(name), pair).map(({ code }) => code)).toEqual(codes);
  });

  test('forms are listed once', () => {
    const forms = enterpriseForms.map(({ form }) => form);
    expect(forms.length).toBe(new Set(forms).size);
  });
});

test('every code about entity names is reached in this file', () => {
  const reached = [
    ...['', '云', '***']
      .map((text) => readEntityName(text))
      .flatMap((read) => (read.ok ? [] : [read.refusal.code])),
    'registry.name_character',
    ...['成都云鹿', '成都A1有限公司', '云鹿分公司']
      .flatMap((name) => hintsOfEnterpriseName(entity(name), '92'))
      .map(({ code }) => code),
  ];
  expect(Object.keys(entityNameTexts).filter((code) => !reached.includes(code))).toEqual([]);
});
