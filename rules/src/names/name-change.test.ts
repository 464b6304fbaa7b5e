import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../calendar/civil-date.ts';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { judgeNameChange, judgeNameCheckRate, type NameChangeFacts } from './name-change.ts';

const facts: NameChangeFacts = {
  madeByApi: true,
  isPublished: false,
  isOpen: true,
  underReview: null,
  lostByComplaint: false,
  namesHeld: 0,
};

describe('changing a name', () => {
  test('is possible when nothing stands against it', () => {
    expect(judgeNameChange(facts)).toEqual({ ok: true, value: true });
  });

  test.each([
    [{ madeByApi: false }, 'name.not_api_created'],
    [{ lostByComplaint: true }, 'name.lost_by_complaint'],
    [{ isPublished: true }, 'name.already_published'],
    [{ isOpen: false }, 'name.state'],
    [{ underReview: '云鹿商城' }, 'name.under_review'],
    [{ namesHeld: 3 }, 'name.too_many_held'],
  ])('%j is refused with %s', (change, code) => {
    expect(judgeNameChange({ ...facts, ...change })).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('checking a name', () => {
  const now = 1_790_000_000_000;
  const checks = (n: number, at: number) => Array.from({ length: n }, () => at);
  test.each([
    [[], 'ok'],
    [checks(9, now - MINUTE), 'ok'],
    [checks(10, now - HOUR), 'ok'],
    [checks(10, now + MINUTE), 'ok'],
    [checks(10, now - HOUR + 1), 1],
    [checks(10, now - 48 * MINUTE), 12],
    [[...checks(1, now - 50 * MINUTE), ...checks(9, now)], 10],
    [[...checks(5, now - 50 * MINUTE), ...checks(10, now - 20 * MINUTE)], 40],
  ])('after %j: %s', (list, expected) => {
    const judged = judgeNameCheckRate(list, now, seed2021);
    if (expected === 'ok') expect(judged).toEqual({ ok: true, value: true });
    else
      expect(judged).toMatchObject({
        refusal: { code: 'name.check_too_often', params: { limit: 10, minutes: expected } },
      });
  });
});
