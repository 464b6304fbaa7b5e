import { describe, expect, test } from 'vitest';
import { failedAgain, kindOf, OFFERED_FROM, readEntity } from './read-entity.ts';

const form = (values: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
};

describe('the subject', () => {
  test.each([
    ['enterprise', { subjectClass: 'enterprise', enterpriseType: 'enterprise' }],
    ['soleTrader', { subjectClass: 'enterprise', enterpriseType: 'soleTrader' }],
    ['media', { subjectClass: 'media' }],
  ])('%s is asked as one question and answered as %j', (kind, answers) => {
    const read = readEntity(form({ subjectClass: kind }));
    expect(read).toMatchObject(answers);
    expect('enterpriseType' in read).toBe('enterpriseType' in answers);
    expect(kindOf(read)).toBe(kind);
  });

  test('nobody has answered has no kind', () => {
    expect(kindOf({})).toBeUndefined();
    expect(kindOf({ subjectClass: 'enterprise' })).toBeUndefined();
  });

  test('sends the override only when it was taken', () => {
    expect('usccAsPrinted' in readEntity(form({}))).toBe(false);
    expect(readEntity(form({ usccAsPrinted: 'yes', confirmSubjectFinal: 'yes' }))).toMatchObject({
      usccAsPrinted: true,
      confirmSubjectFinal: true,
    });
  });
});

test('the override is offered when the same code fails twice, however it is spaced', () => {
  const once = failedAgain({ code: '', times: 0 }, '9146 0323 MA5Y Y007 XR');
  expect(once.times).toBeLessThan(OFFERED_FROM);
  expect(failedAgain(once, '91460323ma5yy007xr').times).toBe(OFFERED_FROM);
  expect(failedAgain(once, '91460323MA5YY007X1').times).toBe(1);
});
