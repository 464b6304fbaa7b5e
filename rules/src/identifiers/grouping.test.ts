import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupAccount, groupId, groupMobile, groupUscc, structureUscc } from './grouping.ts';

test.each([
  [groupUscc, '91460323MA5YY007XR', '9146 0323 MA5Y Y007 XR'],
  [structureUscc, '91460323MA5YY007XR', '91 460323 MA5YY007X R'],
  [groupId, '11010519491231002X', '110105 19491231 002X'],
  [groupAccount, '6222020000001234567', '6222 0200 0000 1234 567'],
  [groupMobile, '13800001234', '138 0000 1234'],
  [groupMobile, '138 00', '138 00'],
  [groupUscc, '', ''],
  [structureUscc, '91460', '91 460'],
])('%o reads %s back as %s', (group, text, grouped) => {
  expect(group(text)).toBe(grouped);
});

test('grouping loses and adds nothing but blanks', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      for (const group of [groupUscc, structureUscc, groupId, groupAccount, groupMobile])
        expect(group(text).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
