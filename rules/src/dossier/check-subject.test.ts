import { describe, expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { cleanDossier, lintContext, soleTraderDossier } from '../testing/clean-dossier.ts';
import { type Edits, edited } from '../testing/edit-dossier.ts';
import { itemIn } from '../testing/lint-item.ts';
import { lintDossier } from './lint.ts';
import type { LintId } from './lint-rules.data.ts';
import { lintWords } from './lint-words.ts';

const context = lintContext(seed2021);
const company = cleanDossier(seed2021);
const trader = soleTraderDossier(seed2021);
const after = (edits: Edits, id: LintId, base = company) => itemIn(edited(base, edits), id);

describe('names are normalised as far as is right and no further', () => {
  const other = '成都云鹿（餐饮）有限公司';
  const base = edited(company, {
    'subject.name': other,
    'licence.nameOnLicence': other,
    'bank.accountName': other,
    'invoice.title': other,
  });

  test.each([
    ['成都云鹿(餐饮)有限公司', 'pass'],
    ['成都云鹿〔餐饮〕有限公司', 'pass'],
    ['成都 云鹿（餐饮）有限公司 ', 'pass'],
    ['成都市云鹿（餐饮）有限公司', 'mustFix'],
    ['成都云鹿餐饮有限公司', 'mustFix'],
    ['成都云鹿（餐饮）有限公司分公司', 'mustFix'],
    ['成都雲鹿（餐饮）有限公司', 'mustFix'],
  ])('%s → %s', (name, level) => {
    expect(after({ 'licence.nameOnLicence': name }, 'names_equal', base).level).toBe(level);
    expect(after({ 'bank.accountName': name }, 'bank_name', base).level).toBe(level);
    expect(after({ 'invoice.title': name }, 'invoice', base).level).toBe(level);
  });

  test('the character that differs is named', () => {
    const item = after({ 'bank.accountName': '成都市云鹿（餐饮）有限公司' }, 'bank_name', base);
    expect(item.params).toEqual({ position: 3, character: '市', expected: other });
    expect(lintWords(item, 'zh').sentence).toBe(
      '户名须与企业名称一致：第 3 个字「市」不同，企业名称是「成都云鹿（餐饮）有限公司」',
    );
  });

  test('without a typed name the licence gives it, unless it shows none', () => {
    expect(after({ 'subject.name': undefined }, 'bank_name').level).toBe('pass');
    expect(after({ 'subject.name': undefined, 'licence.nameOnLicence': '***' }, 'bank_name').level).toBe(
      'unknown',
    );
  });

  test.each([
    ['names_equal', { name: '' }, { level: 'unknown', code: 'lint.not_read' }],
    ['names_equal', { name: '***' }, { level: 'unknown', code: 'lint.not_read' }],
    ['names_equal', { name: `${company.subject?.name} ` }, { level: 'pass' }],
    ['names_equal', { name: '成都别的有限公司' }, { level: 'unknown', code: 'lint.read_otherwise' }],
    ['licence_matches', {}, { level: 'unknown', code: 'lint.not_read' }],
    [
      'licence_matches',
      { number: company.subject?.licenceNumber, legalRep: company.subject?.legalRepName },
      { level: 'pass' },
    ],
    [
      'licence_matches',
      { number: company.subject?.licenceNumber, legalRep: '另一个' },
      { level: 'unknown', code: 'lint.read_otherwise' },
    ],
  ] as const)('where nobody typed the licence, %s goes by what was read of it: %o', (id, read, told) => {
    const untyped = {
      'licence.nameOnLicence': undefined,
      'licence.numberOnLicence': undefined,
      'licence.legalRepOnLicence': undefined,
    };
    expect(after({ ...untyped, 'licence.read': read }, id)).toMatchObject(told);
  });

  test('an individual business without a trade name is 个体户 and its operator', () => {
    for (const printed of ['', '***', ' / ', '--'])
      expect(after({ 'licence.nameOnLicence': printed }, 'names_equal', trader).level).toBe('pass');
    const unread = { 'licence.nameOnLicence': '', 'subject.name': '云鹿果园' };
    expect(after(unread, 'names_equal', trader).level).toBe('unknown');
    expect(after({ 'licence.nameOnLicence': '' }, 'names_equal').level).toBe('unknown');
    expect(after({ 'licence.nameOnLicence': '***' }, 'names_equal').code).toBe('licence.differs');
    const nobody = { 'subject.legalRepName': undefined, 'licence.legalRepOnLicence': undefined };
    expect(after(nobody, 'names_equal', trader).level).toBe('unknown');
  });
});

describe('a credit code whose check digit fails', () => {
  const printed = '91350203M0001QKT19';
  const numbers = {
    'subject.licenceNumber': printed,
    'licence.numberOnLicence': printed,
    'invoice.taxNumber': printed,
  };
  const stands = { ...numbers, 'subject.usccAsPrinted': true };

  test('must be fixed while nobody says that the licence shows it so', () => {
    expect(after(numbers, 'uscc')).toMatchObject({ level: 'mustFix', code: 'uscc.check' });
    expect(after(numbers, 'invoice')).toMatchObject({ level: 'mustFix', code: 'invoice.tax_check' });
    const unseen = { ...stands, 'licence.image.present': false };
    expect(after(unseen, 'uscc').level).toBe('mustFix');
  });

  test('is left to the reviewer as printed, on the invoice too', () => {
    const code = 'lint.uscc_as_printed';
    expect(after(stands, 'uscc')).toMatchObject({ level: 'advice', code, path: 'subject.licenceNumber' });
    expect(after(stands, 'invoice')).toMatchObject({ level: 'advice', code, path: 'invoice.taxNumber' });
    expect(lintDossier(edited(company, stands), context).mustFix).toBe(0);
  });

  test('is no excuse for a code that is wrong otherwise', () => {
    expect(after({ ...stands, 'subject.licenceNumber': '9135' }, 'uscc').code).toBe('uscc.length');
  });

  test('of one mistyped sign comes with the code that was meant, which clears it', () => {
    const meant = company.subject!.licenceNumber!;
    const slip = `${meant.slice(0, 12)}${meant.charAt(12) === '7' ? '4' : '7'}${meant.slice(13)}`;
    const item = after({ 'subject.licenceNumber': slip }, 'uscc');
    expect(item.suggestions).toContain(meant);
    expect(after({ [item.path]: meant }, 'uscc').level).toBe('pass');
  });
});

test('Only a business is told that its name has no form like 有限公司', () => {
  const name = '海南云鹿科普协会';
  const named = { 'subject.name': name, 'licence.nameOnLicence': name };
  expect(after(named, 'subject').code).toBe('entityName.no_form');
  expect(after({ ...named, 'subject.kind': 'otherOrg' }, 'subject').level).toBe('pass');
});
