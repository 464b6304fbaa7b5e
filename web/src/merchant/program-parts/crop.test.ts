import { describe, expect, test } from 'vitest';
import { maxZoom, moveCut, sideOf, squareOf, wholeCut, zoomCut } from './crop.ts';

const wide = { width: 1600, height: 900 };

describe('the square cut of an avatar', () => {
  test('is at first as large as the picture allows, in its middle', () => {
    expect(squareOf(wide, wholeCut)).toEqual({ x: 350, y: 0, size: 900 });
    expect(squareOf({ width: 300, height: 800 }, wholeCut)).toEqual({ x: 0, y: 250, size: 300 });
  });

  test.each([
    [-9, 0, { x: 0, y: 0, size: 900 }],
    [9, 0, { x: 700, y: 0, size: 900 }],
    [0, 9, { x: 350, y: 0, size: 900 }],
    [0.1, 0, { x: 440, y: 0, size: 900 }],
  ])('moved by %d, %d stays inside the picture', (dx, dy, square) => {
    const moved = squareOf(wide, moveCut(wide, wholeCut, dx, dy));
    expect(moved.x).toBeCloseTo(square.x);
    expect(moved.y).toBeCloseTo(square.y);
    expect(moved.size).toBe(square.size);
  });

  test('remembers no move that led outside', () => {
    const far = moveCut(wide, wholeCut, 9, 0);
    expect(squareOf(wide, moveCut(wide, far, -0.1, 0)).x).toBeCloseTo(610);
  });

  test('is enlarged about its middle, and never below the least side', () => {
    const most = maxZoom(wide, 144);
    expect(most).toBe(6.25);
    expect(squareOf(wide, zoomCut(wholeCut, 2, most))).toEqual({ x: 575, y: 225, size: 450 });
    expect(squareOf(wide, zoomCut(wholeCut, 99, most)).size).toBe(144);
    expect(squareOf(wide, zoomCut(wholeCut, 0.2, most)).size).toBe(900);
    expect(maxZoom({ width: 100, height: 90 }, 144)).toBe(1);
  });

  test.each([
    [144, 144],
    [500.4, 500],
    [3000, 640],
  ])('of %d pixels is sent with %d on each side', (size, side) => {
    expect(sideOf({ x: 0, y: 0, size })).toBe(side);
  });
});
