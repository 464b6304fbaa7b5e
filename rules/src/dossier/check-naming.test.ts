import { describe, expect, test } from 'vitest';
import { shippedNameWords } from '../names/name-words.data.ts';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { wechat2026 } from '../policy/wechat-2026.data.ts';
import { cleanDossier, lintContext } from '../testing/clean-dossier.ts';
import { type Edits, edited } from '../testing/edit-dossier.ts';
import { itemIn } from '../testing/lint-item.ts';
import type { LintId } from './lint-rules.data.ts';

const context = lintContext(seed2021);
const company = cleanDossier(seed2021);
const after = (edits: Edits, id: LintId) => itemIn(edited(company, edits), id);

describe('the name of an account', () => {
  test('has words the operator protects, which a person looks at', () => {
    const words = { ...shippedNameWords, keywords: ['云鹿'] };
    expect(itemIn(company, 'account_name', { ...context, words })).toMatchObject({
      level: 'advice',
      code: 'lint.name_keyword',
      params: { word: '云鹿' },
    });
    const generic = { ...words, forbidden: [] };
    const said = edited(company, { 'naming.introduction': '云鹿代开发票服务' });
    expect(itemIn(said, 'introduction').code).toBe('intro.forbidden');
    expect(itemIn(said, 'introduction', { ...context, words: generic }).level).toBe('pass');
  });

  test('may show the signs of its trademark where the policy lets it', () => {
    const signs = { 'naming.name': '云鹿&食品', 'naming.trademark.signs': '&' };
    const today = lintContext(wechat2026);
    expect(itemIn(edited(company, signs), 'account_name', today).level).toBe('pass');
    expect(itemIn(edited(company, { 'naming.name': '云鹿&食品' }), 'account_name', today).code).toBe(
      'name.symbol',
    );
  });

  test('a proof clears the word that needs it; without a count it is unknown', () => {
    expect(after({ 'naming.name': '云鹿医院', 'naming.proofs': 1 }, 'naming').level).toBe('pass');
    expect(after({ 'naming.name': '云鹿医院', 'naming.proofs': undefined }, 'naming').level).toBe('unknown');
  });

  test('a transfer or a licence carries a trademark of another holder', () => {
    const holder = { 'naming.trademark.holder': '林知远' };
    const transfer = { ...holder, 'naming.trademark.transferredTo': company.subject!.name };
    expect(after(transfer, 'naming').level).toBe('pass');
    expect(after({ ...holder, 'naming.trademark.licence': {} }, 'naming').level).toBe('pass');
  });
});
