import { expect, test } from 'vitest';
import { readNaming } from './read-naming.ts';

const formOf = (values: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};

test('A name of own words says nothing of trademarks', () => {
  expect(readNaming(5)(formOf({ nameBasis: 'ownWords', accountName: '示例家常菜', nameProofs: '' }))).toEqual(
    {
      nameBasis: 'ownWords',
      accountName: '示例家常菜',
      nameProofs: [],
    },
  );
});

test('A name by trademark brings what was asked of it, and every proof', () => {
  const read = readNaming(5)(
    formOf({ nameBasis: 'trademark', trademarkNumber: '12345678', nameProofs: 'a', 'nameProofs.1': 'b' }),
  );
  expect(read).toMatchObject({ trademarkNumber: '12345678', nameProofs: ['a', 'b'] });
  expect(read).not.toHaveProperty('trademarkTransfer');
});
