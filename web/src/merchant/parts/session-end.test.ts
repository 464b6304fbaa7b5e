import { MINUTE } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { sessionEnd, wayBack } from './session-end.ts';

describe('the end of a sign-in', () => {
  const heard = { life: 30 * MINUTE, heardAt: 5_000 };

  test('is what the server said while nothing was asked since', () => {
    expect(sessionEnd(heard, 0)).toBe(5_000 + 30 * MINUTE);
    expect(sessionEnd(heard, heard.heardAt + MINUTE)).toBe(5_000 + 30 * MINUTE);
  });

  test('moves with the last answer, a minute behind it', () => {
    expect(sessionEnd(heard, heard.heardAt + 11 * MINUTE)).toBe(5_000 + 40 * MINUTE);
  });
});

describe('the way back after signing in', () => {
  test.each(['/a/1/register/entity', '/a/1?x=1#y'])('leads to %s', (to) => {
    expect(wayBack(to)).toBe(to);
  });

  test.each([null, '', 'https://example.com', '//example.com', '/\\example.com', '/login?to=/a'])(
    'is none for %s',
    (to) => {
      expect(wayBack(to)).toBeNull();
    },
  );
});
