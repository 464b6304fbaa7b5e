import { describe, expect, test } from 'vitest';
import { antdTokens } from './antd-theme.ts';
import { type Colour, colours, type Scheme } from './tokens.ts';
import { tokensCss } from './tokens-css.ts';

const channel = (hex: string) => {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance and contrast ratio of WCAG 2.2. */
const luminance = (colour: string) =>
  0.2126 * channel(colour.slice(1, 3)) +
  0.7152 * channel(colour.slice(3, 5)) +
  0.0722 * channel(colour.slice(5, 7));
const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
};
const ratio = (scheme: Scheme, front: Colour, back: Colour) =>
  contrast(colours[scheme][front], colours[scheme][back]);

describe('contrast', () => {
  test.each([
    ['light', 'ink', 'page', 15.78],
    ['light', 'hint', 'page', 7.4],
    ['light', 'placeholder', 'page', 4.93],
    ['light', 'border', 'page', 3.43],
    ['light', 'primary', 'page', 6.39],
    ['light', 'primary', 'primary-soft', 5.57],
    ['light', 'error', 'page', 6.54],
    ['light', 'error', 'error-soft', 5.72],
    ['light', 'success', 'success-soft', 4.82],
    ['light', 'warning', 'warning-soft', 6.26],
    ['light', 'sandbox', 'sandbox-soft', 10.49],
    ['dark', 'ink', 'surface', 13.58],
    ['dark', 'hint', 'surface', 7.56],
    ['dark', 'placeholder', 'surface', 5.54],
    ['dark', 'border', 'surface', 3.98],
    ['dark', 'primary', 'surface', 7.84],
    ['dark', 'primary', 'primary-soft', 7.2],
    ['dark', 'on-primary', 'primary', 8.18],
    ['dark', 'error', 'surface', 6.63],
    ['dark', 'error', 'error-soft', 6.28],
    ['dark', 'success', 'success-soft', 7.38],
    ['dark', 'warning', 'warning-soft', 7.99],
    ['dark', 'sandbox', 'sandbox-soft', 9.2],
  ] as const)('%s: %s on %s is %d to 1', (scheme, front, back, expected) => {
    expect(ratio(scheme, front, back)).toBeCloseTo(expected, 1);
  });

  const texts = [
    'ink',
    'hint',
    'placeholder',
    'primary',
    'primary-strong',
    'error',
    'success',
    'warning',
  ] as const;
  const backs = ['page', 'surface', 'ground', 'fill'] as const;
  test.each(
    (['light', 'dark'] as const).flatMap((scheme) =>
      texts.flatMap((front) => backs.map((back) => [scheme, front, back] as const)),
    ),
  )('%s: text in %s can be read on %s', (scheme, front, back) => {
    expect(ratio(scheme, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['light', 'urgent', 'urgent-soft'],
    ['dark', 'urgent', 'urgent-soft'],
    ['light', 'on-primary', 'primary'],
    ['light', 'on-primary', 'primary-strong'],
    ['dark', 'on-primary', 'primary-strong'],
    ['light', 'ink', 'primary-soft'],
    ['dark', 'ink', 'primary-soft'],
    ['light', 'hint', 'primary-soft'],
    ['dark', 'hint', 'primary-soft'],
    ['light', 'ink', 'error-soft'],
    ['dark', 'ink', 'error-soft'],
    ['light', 'ink', 'warning-soft'],
    ['dark', 'ink', 'warning-soft'],
    ['light', 'ink', 'success-soft'],
    ['dark', 'ink', 'success-soft'],
  ] as const)('%s: text in %s can be read on %s', (scheme, front, back) => {
    expect(ratio(scheme, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['light', 'dark'] as const)(
    '%s: the border of a control stands out on every ground',
    (scheme) => {
      for (const back of backs) expect(ratio(scheme, 'border', back)).toBeGreaterThanOrEqual(3);
    },
  );
});

test('the style sheet says what the tokens say', async () => {
  await expect(tokensCss()).toMatchFileSnapshot('./tokens.css');
});

test('staff pages take their colours from the same source', () => {
  for (const scheme of ['light', 'dark'] as const) {
    const known = new Set(Object.values(colours[scheme]));
    const used = Object.values(antdTokens(scheme)).filter((value) => String(value).startsWith('#'));
    expect(used.filter((value) => !known.has(String(value)))).toEqual([]);
  }
});
