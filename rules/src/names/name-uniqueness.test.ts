import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, DAY, HOUR, MINUTE, startOf } from '../calendar/civil-date.ts';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { judgeNameConflict, type NameHolder, type NameQuestion, nameHeldUntil } from './name-uniqueness.ts';

const now = startOf(civilDate(2026, 11, 22)) + 10 * HOUR;
const question: NameQuestion = { subject: 'ours', kind: 'service', asOf: now, policy: seed2021 };
const holder = (change: Partial<NameHolder> = {}): NameHolder => ({
  name: '云鹿商城',
  kind: 'service',
  subject: 'theirs',
  state: 'granted',
  since: now - 90 * DAY,
  until: null,
  ...change,
});
const judge = (name: string, holders: readonly NameHolder[], change: Partial<NameQuestion> = {}) => {
  const verdict = judgeNameConflict(name, holders, { ...question, ...change });
  return verdict.ok ? verdict.value : verdict.refusal.code;
};
const program = { kind: 'miniProgram' } as const;
const ours = { subject: 'ours' } as const;

describe('a name somebody holds', () => {
  test.each([
    ['nobody holds it', [], 'free'],
    ['somebody of the same kind holds it', [holder()], 'name.taken_same_kind'],
    ['a look-alike is held', [holder({ name: '雲 鹿商城' })], 'name.taken_same_kind'],
    ['a subscription account holds it', [holder({ kind: 'subscription' })], 'name.taken_same_kind'],
    ['we hold it on the same side', [holder(ours)], 'name.taken_same_kind'],
    ['our mini program holds it', [holder({ ...program, ...ours })], 'shared'],
    ['a strange mini program holds it', [holder(program)], 'name.taken_other_kind'],
    [
      'a mini program without a known subject holds it',
      [holder({ ...program, subject: null })],
      'name.taken_other_kind',
    ],
    [
      'several mini programs hold it',
      [holder(program), holder({ ...program, ...ours })],
      'name.taken_other_kind_many',
    ],
    ['something else is held', [holder({ name: '白鹿商城' })], 'free'],
    ['it is reserved', [holder({ state: 'reserved' })], 'name.taken_same_kind'],
    ['it is being reviewed', [holder({ state: 'pendingReview' })], 'name.taken_same_kind'],
    ['its review was returned', [holder({ state: 'rejected' })], 'name.taken_same_kind'],
    ['it is disputed', [holder({ state: 'disputed' })], 'name.taken_same_kind'],
  ] as const)('when %s', (_, holders, verdict) => {
    expect(judge('云鹿商城', holders)).toBe(verdict);
  });

  test('is told with its name', () => {
    expect(judgeNameConflict('云鹿商城', [holder()], question)).toMatchObject({
      refusal: { code: 'name.taken_same_kind', params: { name: '云鹿商城' } },
    });
  });

  test('is nobody’s to share while the subject is not known', () => {
    expect(judge('云鹿商城', [holder({ ...program, subject: null })], { subject: null })).toBe(
      'name.taken_other_kind',
    );
  });

  test('may not be a WeChat ID', () => {
    expect(judge('yunlu888', [], { equalsWechatId: true })).toBe('name.equals_wechat_id');
  });
});

describe('the + form', () => {
  test.each([
    ['云鹿商城', holder({ name: '云鹿商城+' }), 'name.plus_same_kind'],
    ['云鹿商城', holder({ name: '云鹿商城＋', ...program }), 'name.plus_other_kind'],
    ['云鹿商城', holder({ name: '云鹿商城+', ...ours }), 'free'],
    ['云鹿商城+', holder(), 'name.plus_mismatch'],
    ['云鹿商城+', holder(program), 'name.plus_mismatch'],
    ['云鹿商城+', holder(ours), 'free'],
    ['云鹿商城+', holder({ name: '云鹿商城+' }), 'name.taken_same_kind'],
  ])('%s beside %o: %s', (name, one, verdict) => {
    expect(judge(name, [one])).toBe(verdict);
  });
});

describe('a name on its way out', () => {
  const released = (change: Partial<NameHolder> = {}) =>
    holder({ state: 'released', since: now - 47 * HOUR, ...change });
  test.each([
    ['another subject within 48 h', released(), 'name.protected'],
    ['another subject after a renaming', released({ renamed: true }), 'name.rename_protection'],
    ['its own subject', released(ours), 'free'],
    ['another subject at the last millisecond', released({ since: now - 48 * HOUR + 1 }), 'name.protected'],
    ['another subject after 48 h', released({ since: now - 48 * HOUR }), 'free'],
    ['another subject before a recorded end', released({ until: now + 1, since: 0 }), 'name.protected'],
    ['another subject at a recorded end', released({ until: now }), 'free'],
    [
      'anybody within 7 days of a complaint',
      holder({ state: 'revoked', since: now - 6 * DAY, ...ours }),
      'name.complaint_protection',
    ],
    ['anybody 7 days after a complaint', holder({ state: 'revoked', since: now - 7 * DAY }), 'free'],
    [
      'another application within the 10 minutes of a check',
      holder({ state: 'checked', since: now - 9 * MINUTE }),
      'name.taken_same_kind',
    ],
    ['another application after them', holder({ state: 'checked', since: now - 10 * MINUTE }), 'free'],
  ])('asked for by %s', (_, one, verdict) => {
    expect(judge('云鹿商城', [one])).toBe(verdict);
  });

  test('says when it is free, in Shanghai time', () => {
    expect(judgeNameConflict('云鹿商城', [released()], question)).toMatchObject({
      refusal: { code: 'name.protected', params: { name: '云鹿商城', until: '2026-11-22 11:00' } },
    });
    expect(nameHeldUntil(released(), seed2021)).toBe(now + HOUR);
    expect(nameHeldUntil(holder(), seed2021)).toBeNull();
  });
});

test('a name is never free for two subjects at once', () => {
  const names = fc.constantFrom('云鹿商城', '雲鹿商城', '云鹿商城+', '云 鹿 商 城');
  const kinds = fc.constantFrom('service', 'miniProgram', 'subscription');
  fc.assert(
    fc.property(names, kinds, names, kinds, (one, kindOne, other, kindOther) => {
      const taken = judge(one, [], { subject: 'ours', kind: kindOne as 'service' });
      expect(taken).toBe('free');
      const second = judge(other, [holder({ name: one, kind: kindOne as 'service', subject: 'ours' })], {
        subject: 'theirs',
        kind: kindOther as 'service',
      });
      expect(second).toMatch(/^name\./);
    }),
  );
});
