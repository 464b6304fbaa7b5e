import { describe, expect, test } from 'vitest';
import {
  CORNERS,
  cornerOf,
  type Frame,
  leastFrame,
  nearestCorner,
  pixelsOf,
  putCorner,
  turnedSize,
  turnFrame,
  wholeFrame,
} from './frame.ts';

const photo = { width: 3000, height: 2000 };
const least = leastFrame(photo, 600);

describe('what is kept of a picture', () => {
  test('is all of it at first', () => {
    expect(pixelsOf(photo, wholeFrame)).toEqual({ x: 0, y: 0, width: 3000, height: 2000 });
  });

  test.each([
    ['nw', { x: 0.1, y: 0.2 }, { x: 300, y: 400, width: 2700, height: 1600 }],
    ['ne', { x: 0.9, y: 0.2 }, { x: 0, y: 400, width: 2700, height: 1600 }],
    ['se', { x: 0.5, y: 0.5 }, { x: 0, y: 0, width: 1500, height: 1000 }],
    ['sw', { x: 0.5, y: 0.75 }, { x: 1500, y: 0, width: 1500, height: 1500 }],
  ] as const)('has its %s corner where it was put', (corner, at, pixels) => {
    const frame = putCorner(wholeFrame, corner, at, least);
    expect(cornerOf(frame, corner)).toEqual(at);
    expect(pixelsOf(photo, frame)).toEqual(pixels);
  });

  test.each(CORNERS)('never leaves the picture nor becomes too small by its %s corner', (corner) => {
    for (const at of [
      { x: -3, y: -3 },
      { x: 3, y: 3 },
      { x: -3, y: 3 },
      { x: 3, y: -3 },
    ]) {
      const { x, y, width, height } = pixelsOf(photo, putCorner(wholeFrame, corner, at, least));
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(3000);
      expect(y + height).toBeLessThanOrEqual(2000);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(600);
    }
  });

  test('of a picture that is too small already is all of it', () => {
    const small = { width: 500, height: 900 };
    const frame = putCorner(wholeFrame, 'se', { x: 0.2, y: 0.2 }, leastFrame(small, 600));
    expect(pixelsOf(small, frame)).toMatchObject({ width: 500, height: 600 });
  });
});

test.each([
  [{ x: 0.2, y: 0.1 }, 'nw'],
  [{ x: 0.9, y: 0.4 }, 'ne'],
  [{ x: 0.9, y: 0.6 }, 'se'],
  [{ x: 0.3, y: 0.8 }, 'sw'],
] as const)('the corner nearest to %j is %s', (at, corner) => {
  expect(nearestCorner(wholeFrame, at, photo)).toBe(corner);
});

test('the frame turns with the picture, and four quarters are none', () => {
  const frame: Frame = { left: 0.1, top: 0.2, right: 0.8, bottom: 0.6 };
  const once = turnFrame(frame);
  expect(once.left).toBeCloseTo(0.4);
  expect(once.top).toBeCloseTo(0.1);
  expect(once.right).toBeCloseTo(0.8);
  expect(once.bottom).toBeCloseTo(0.8);
  const round = turnFrame(turnFrame(turnFrame(once)));
  for (const edge of ['left', 'top', 'right', 'bottom'] as const)
    expect(round[edge]).toBeCloseTo(frame[edge]);
  expect(turnedSize(photo, 1)).toEqual({ width: 2000, height: 3000 });
  expect(turnedSize(photo, 2)).toEqual(photo);
});
