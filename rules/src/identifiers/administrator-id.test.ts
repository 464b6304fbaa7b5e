import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { identifierVectors } from '../testing/identifier-vectors.data.ts';
import { codeOf, factsOf, TEST_DAY } from '../testing/readings.ts';
import { administratorIdRefusals, readAdministratorId, readPersonId } from './administrator-id.ts';

describe('readPersonId', () => {
  test.each([
    ['11010519491231002x', 'residentId'],
    ['460323201506010028', 'residentId'],
    ['8300 0019 0203 0400 32', 'residencePermit'],
    ['932682198501010017', 'permanentResidencePermit'],
  ])('%s is read as %s', (typed, document) => {
    expect(factsOf(readPersonId(typed, { asOf: TEST_DAY })).document).toBe(document);
  });

  test.each([
    ['810000190001010017', 'residence.check'],
    ['932682198501010016', 'permanent.check'],
    ['460039199001010018', 'id.check'],
    ['460039900101001', 'id.first_generation'],
    ['H00000000', 'id.length'],
    ['', 'id.length'],
  ])('“%s” is refused with %s', (typed, code) => {
    expect(codeOf(readPersonId(typed, { asOf: TEST_DAY }))).toBe(code);
  });
});

test('a text of any kind is accepted or refused with a code of the list', () => {
  const vectors = [
    identifierVectors.resident_id,
    identifierVectors.gat_residence_permit,
    identifierVectors.foreign_pr_new,
  ];
  const given = [
    ...vectors.flatMap(({ sound, refused }) => [...Object.keys(sound), ...Object.keys(refused)]),
    '100101199001010019',
  ].map((typed) => codeOf(readAdministratorId(typed, { asOf: TEST_DAY, minAge: 18 })));
  expect([...new Set(given)].filter((code) => code !== 'ok').sort()).toEqual(
    [...administratorIdRefusals].sort(),
  );
});

describe('readAdministratorId', () => {
  const on = (year: number, month: number, day: number) => ({
    asOf: civilDate(year, month, day),
    minAge: 18,
  });

  test('the 18th birthday is old enough, the day before is not', () => {
    expect(codeOf(readAdministratorId('469033200803150019', on(2026, 3, 15)))).toBe('ok');
    expect(readAdministratorId('469033200803150019', on(2026, 3, 14))).toMatchObject({
      refusal: { code: 'id.underage', params: { minAge: 18 } },
    });
  });

  test('the age comes from the caller', () => {
    const asOf = TEST_DAY;
    expect(codeOf(readAdministratorId('460323201506010028', { asOf, minAge: 11 }))).toBe('ok');
    expect(codeOf(readAdministratorId('460323201506010028', { asOf, minAge: 12 }))).toBe('id.underage');
  });

  test('other refusals pass through', () => {
    expect(codeOf(readAdministratorId('460039900101001', on(2026, 3, 15)))).toBe('id.first_generation');
  });
});
