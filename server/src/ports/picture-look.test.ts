import { expect, test } from 'vitest';
import { isSameLook, lookBands, lookDistance } from './picture-look.ts';

const look = '0123456789abcdef'.repeat(4);

/** The look with so many bits changed, each in another band as far as there are bands. */
const changed = (bits: number): string =>
  Array.from({ length: bits }, (_, at) => (at % 8) * 8 + Math.floor(at / 8)).reduce(
    (text, at) => text.slice(0, at) + (Number.parseInt(text[at]!, 16) ^ 1).toString(16) + text.slice(at + 1),
    look,
  );

test.each([0, 1, 7, 8, 20])('%i changed bits are the distance', (bits) => {
  expect(lookDistance(look, changed(bits))).toBe(bits);
  expect(isSameLook(look, changed(bits))).toBe(bits <= 7);
});

test('opposite pictures differ in every bit', () => {
  expect(lookDistance('0'.repeat(64), 'f'.repeat(64))).toBe(256);
});

test('what is no look is not the same as anything', () => {
  expect(isSameLook(look, '')).toBe(false);
});

test.each([0, 1, 7])('looks %i bits apart have a band in common, wherever the bits are', (bits) => {
  const bands = lookBands(changed(bits));
  expect(bands).toHaveLength(8);
  expect(lookBands(look).some((band) => bands.includes(band))).toBe(true);
});

test('bands know their place', () => {
  expect(new Set(lookBands('0'.repeat(64))).size).toBe(8);
});
