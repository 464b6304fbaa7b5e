import { describe, expect, test } from 'vitest';
import { isScanOpen, scanViewOf } from './scan-state.ts';

const at = (state: Parameters<typeof scanViewOf>[0]['state'], number: string | null = null) =>
  scanViewOf({ state, number, endsAt: '1970-01-01T00:00:02.000Z' }, '不是本人');

describe('a scan on the panel', () => {
  test.each([
    ['created', { kind: 'waiting', until: 2_000 }, true],
    ['confirmed', { kind: 'confirmed' }, false],
    ['consumed', { kind: 'confirmed' }, false],
    ['refused', { kind: 'refused' }, false],
    ['expired', { kind: 'expired' }, false],
    ['wrongPerson', { kind: 'mismatch', reason: '不是本人' }, false],
  ] as const)('shows %s', (state, view, isOpen) => {
    expect(at(state)).toEqual(view);
    expect(isScanOpen(at(state))).toBe(isOpen);
  });

  test('shows the two digits once the phone has opened the page', () => {
    expect(at('scanned', '48')).toEqual({ kind: 'scanned', number: '48', until: 2_000 });
    expect(isScanOpen(at('scanned', '48'))).toBe(true);
  });

  test('is not open before it has begun', () => {
    expect(isScanOpen(null)).toBe(false);
  });
});
