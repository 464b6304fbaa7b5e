import { expect, test } from 'vitest';
import { factsOf, TEST_DAY, textOf } from '../testing/readings.ts';
import { parsePublicationLicence } from './publication-licence.ts';

const read = (text: unknown) => parsePublicationLicence(text, { asOf: TEST_DAY });

test.each([
  ['新出发京批字第直0496号', '京', '11', 'wholesale', '直0496'],
  ['新出发京零字第朝160088号', '京', '11', 'retail', '朝160088'],
  ['新出发滨字第0132号', '滨', undefined, null, '0132'],
])('%s is read in its parts', (typed, place, province, trade, number) => {
  const facts = factsOf(read(typed));
  expect(facts).toMatchObject({ place, trade, number });
  expect(facts.province?.code).toBe(province);
});

test('第 and 号 are put in where they were left out', () => {
  expect(textOf(read('新出发京零字朝160088'))).toBe('新出发京零字第朝160088号');
});

test('a form of one office may be accepted by a reviewer', () => {
  expect(read('渝北-500112122号')).toMatchObject({
    refusal: { code: 'publication.local_format', params: { override: 'reviewer' } },
  });
});
