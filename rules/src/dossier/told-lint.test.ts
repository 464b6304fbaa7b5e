import { expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { cleanDossier, lintContext } from '../testing/clean-dossier.ts';
import { companyFaults } from '../testing/dossier-faults.data.ts';
import { edited } from '../testing/edit-dossier.ts';
import { lintDossier } from './lint.ts';
import { lintWords } from './lint-words.ts';
import { toldLint } from './told-lint.ts';

const clean = cleanDossier(seed2021);

test('an item that passes says what holds and has nothing to mend', () => {
  const told = toldLint(lintDossier(clean, lintContext(seed2021)));
  const bank = told.items.find(({ id }) => id === 'bank_name');
  expect(bank).toMatchObject({
    level: 'pass',
    says: { zh: '开户名称与企业名称一致' },
    fix: { zh: '', en: '' },
  });
  expect(told.items[0]).not.toHaveProperty('ruleSource');
});

test.each(companyFaults.map((fault) => [fault.code, fault] as const))(
  '%s is told in whole sentences',
  (_code, { edits }) => {
    const result = lintDossier(edited(clean, edits), lintContext(seed2021));
    const told = toldLint(result);
    expect(JSON.stringify(told)).not.toMatch(/\{\w+\}/);
    for (const [index, item] of told.items.entries())
      expect([item.title.zh, item.says.zh, item.fix.zh]).toEqual(
        Object.values(lintWords(result.items[index]!, 'zh')),
      );
  },
);
