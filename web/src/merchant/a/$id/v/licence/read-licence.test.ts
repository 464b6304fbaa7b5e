import { expect, test } from 'vitest';
import { readLicence } from './read-licence.ts';

const formOf = (values: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};

test('A licence with a last day keeps it', () => {
  const read = readLicence(formOf({ validUntil: '2031-03-14', address: '三沙市' }));
  expect(read).toMatchObject({ longTerm: false, validUntil: '2031-03-14', address: '三沙市' });
});

test('A licence for ever has none, whatever still stands in the box', () => {
  const read = readLicence(formOf({ validUntil: '2031-03-14', 'validUntil.longTerm': 'yes' }));
  expect(read).toMatchObject({ longTerm: true, validUntil: null });
});

test('Nothing typed is nothing answered', () => {
  expect(readLicence(formOf({}))).toMatchObject({ licenceImage: '', businessScope: '', establishedOn: '' });
});
