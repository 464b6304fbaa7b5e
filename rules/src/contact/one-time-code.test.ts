import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOneTimeCode } from './one-time-code.ts';

describe('a one-time code', () => {
  test.each(['123456', '１２３４５６', '123 456', '12-34-56', ' 123456\n', '000000', '１２３　456'])(
    '%j is read',
    (text) => {
      expect(readOneTimeCode(text)).toMatchObject({ ok: true, value: expect.stringMatching(/^\d{6}$/) });
    },
  );

  test.each(['', '12345', '1234567', '12345a', '一二三四五六', '١٢٣٤٥٦', '123.456', '1'.repeat(1_000_000)])(
    '%j is refused',
    (text) => {
      expect(readOneTimeCode(text)).toEqual({
        ok: false,
        refusal: { code: 'code.format', path: '', params: { digits: 6 } },
      });
    },
  );

  test('is six digits or nothing, whatever is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...'12３ -a') }), fc.anything()), (input) => {
        const read = readOneTimeCode(input);
        if (read.ok) expect(read.value).toMatch(/^\d{6}$/);
      }),
    );
  });
});
