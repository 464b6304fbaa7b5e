import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskAccount, maskAddress, maskEmail, maskId, maskMobile, maskName } from './masks.ts';

test.each([
  [maskId, '11010519491231002X', '110***********002X'],
  [maskId, '460039900101001', '460********1001'],
  [maskId, 'H12345678', 'H******78'],
  [maskId, '1234567', '*******'],
  [maskId, '', ''],
  [maskMobile, '13800001234', '138****1234'],
  [maskMobile, '1380000', '*******'],
  [maskAccount, '6222020000001234', '**** **** **** 1234'],
  [maskAccount, '100000001234', '**** **** **** 1234'],
  [maskAccount, '1234567', '****'],
  [maskName, '王小明', '王*'],
  [maskName, '𠮷田', '𠮷*'],
  [maskName, '', ''],
  [maskEmail, 'wang@example.com', 'w***@example.com'],
  [maskEmail, '王@example.com', '王***@example.com'],
  [maskEmail, '@example.com', '***'],
  [maskEmail, 'wang', '***'],
  [maskEmail, '', '***'],
  [maskAddress, '203.0.113.7', '203.0.*.*'],
  [maskAddress, '::ffff:203.0.113.7', '203.0.*.*'],
  [maskAddress, '2001:db8:1:2::7', '2001:db8:*'],
  [maskAddress, 'fe80::1', '*'],
  [maskAddress, '::1', '*'],
  [maskAddress, 'nonsense', '*'],
  [maskAddress, '', '*'],
])('%o shows %s as %s', (mask, text, masked) => {
  expect(mask(text)).toBe(masked);
});

test('a mask shows at most seven signs of a number, whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      for (const mask of [maskId, maskMobile, maskAccount]) {
        const shown = mask(text).replace(/[* ]/g, '').length;
        expect(shown).toBeLessThanOrEqual(7);
        if (text.length > 0) expect(shown).toBeLessThan(text.length);
      }
    }),
  );
});
