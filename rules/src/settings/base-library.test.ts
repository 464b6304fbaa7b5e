import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { compareVersions, readBaseLibrary } from './base-library.ts';

describe('the oldest base library', () => {
  test.each([
    ['2.13.1', '2.13.1'],
    ['2.13.10', '2.13.10'],
    ['3.0.0', '3.0.0'],
    ['10.2.3', '10.2.3'],
    [' ２．１３．１ ', '2.13.1'],
    ['v2.14.0', '2.14.0'],
    ['2.013.001', '2.13.1'],
  ])('%j reads as %s', (text, version) => {
    expect(readBaseLibrary(text, { policy: seed2021 })).toEqual({ ok: true, value: version });
  });

  test.each([
    ['2.13.0', 'baseLibrary.too_low'],
    ['2.9.9', 'baseLibrary.too_low'],
    ['1.99.99', 'baseLibrary.too_low'],
    ['2.13', 'baseLibrary.format'],
    ['2.13.1.0', 'baseLibrary.format'],
    ['2.13.x', 'baseLibrary.format'],
    ['', 'baseLibrary.format'],
    ['2.13.1000', 'baseLibrary.format'],
    [2.13, 'baseLibrary.format'],
  ])('%j is refused with %s', (text, code) => {
    expect(readBaseLibrary(text, { policy: seed2021 })).toMatchObject({
      ok: false,
      refusal: { code, params: { min: '2.13.1' } },
    });
  });

  test('is compared as numbers', () => {
    const part = fc.nat(999);
    const version = fc.tuple(part, part, part);
    fc.assert(
      fc.property(version, version, (a, b) => {
        const weight = ([x, y, z]: number[]) => (x! * 1000 + y!) * 1000 + z!;
        expect(Math.sign(compareVersions(a.join('.'), b.join('.')))).toBe(Math.sign(weight(a) - weight(b)));
      }),
    );
  });

  test('of any kind never makes it throw', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        (input) => typeof readBaseLibrary(input, { policy: seed2021 }).ok === 'boolean',
      ),
    );
  });
});
