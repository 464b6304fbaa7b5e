import { expect, test } from 'vitest';
import { licenceProposals } from './licence-proposal.ts';

test('each field is proposed from the surest source that has it', () => {
  expect(
    licenceProposals({
      picture: { entityName: '云鹿店', licenceNumber: '9146', address: '永兴岛' },
      text: { entityName: '云鹿鲜果店', licenceNumber: '914603' },
      code: { licenceNumber: '91460323' },
    }),
  ).toEqual([
    { field: 'entityName', value: '云鹿鲜果店', from: 'text' },
    { field: 'licenceNumber', value: '91460323', from: 'code' },
    { field: 'address', value: '永兴岛', from: 'picture' },
  ]);
});

test('nothing read is nothing proposed', () => {
  expect(licenceProposals({})).toEqual([]);
  expect(licenceProposals({ text: {}, picture: { address: '' } })).toEqual([]);
});
