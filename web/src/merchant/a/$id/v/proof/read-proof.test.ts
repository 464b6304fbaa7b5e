import { expect, test } from 'vitest';
import { readProof } from './read-proof.ts';

const form = (values: Readonly<Record<string, string>>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};

test('The file goes with the electronic licence', () => {
  const values = { entityProof: 'electronicLicence', electronicLicence: 'a-file' };
  expect(readProof(form(values))).toEqual(values);
});

test('A file that was handed in before another way was chosen stays behind', () => {
  expect(readProof(form({ entityProof: 'transfer', electronicLicence: 'a-file' }))).toEqual({
    entityProof: 'transfer',
  });
});

test('Nothing chosen is nothing', () => {
  expect(readProof(form({}))).toEqual({ entityProof: '' });
});
