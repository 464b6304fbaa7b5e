import { expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { cleanDossier, soleTraderDossier } from '../testing/clean-dossier.ts';
import { type Edits, edited } from '../testing/edit-dossier.ts';
import { itemIn } from '../testing/lint-item.ts';

const company = cleanDossier(seed2021);
const after = (edits: Edits, base = company) => itemIn(edited(base, edits), 'licence_read');

test('a picture of which nothing was read is left to the reviewer', () => {
  expect(after({ 'licence.read': {} })).toMatchObject({ level: 'unknown', code: 'lint.not_read' });
  expect(after({ 'licence.read': { name: '' } })).toMatchObject({ level: 'unknown', code: 'lint.not_read' });
});

test('what was read and not typed is no difference', () => {
  expect(after({ 'licence.address': undefined }).level).toBe('pass');
});

test('a misread picture refuses nobody', () => {
  const item = after({ 'licence.read.number': '91460323MA5A988R8D' });
  expect(item).toMatchObject({ level: 'advice', code: 'licence.read_differs' });
});

test('an individual business without a trade name has none in the picture either', () => {
  const trader = soleTraderDossier(seed2021);
  for (const name of ['***', '', '/'])
    expect(after({ 'licence.read.name': name }, trader).level).toBe('pass');
});
