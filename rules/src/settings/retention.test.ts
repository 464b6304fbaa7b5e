import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRetention, retentionText } from './retention.ts';

describe('the time of keeping', () => {
  test.each([
    ['30天', '30天'],
    [' ３０ 天', '30天'],
    ['36500天', '36500天'],
    ['固定期限', '固定期限'],
  ])('%j reads as %s', (text, expected) => {
    const read = readRetention(text);
    expect(read.ok && retentionText(read.value)).toBe(expected);
  });

  test.each(['', '30', '0天', '36501天', '30日', '一个月', '永久', '30天30天', null])(
    '%j is refused',
    (text) => {
      expect(readRetention(text)).toMatchObject({ ok: false, refusal: { code: 'privacy.retention' } });
    },
  );

  test('survives being written and read, and nothing makes it throw', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 36_500 }), fc.anything(), (days, input) => {
        expect(readRetention(`${days}天`)).toEqual({ ok: true, value: { kind: 'days', days } });
        expect(readRetention(input).ok).toBe(false);
      }),
    );
  });
});
