import { describe, expect, test } from 'vitest';
import { fittedSize, picturePlan, SMALL_ENOUGH } from './picture-plan.ts';

describe('the size of a picture', () => {
  test.each([
    [
      { width: 800, height: 600 },
      { width: 800, height: 600 },
    ],
    [
      { width: 4_000, height: 3_000 },
      { width: 3_000, height: 2_250 },
    ],
    [
      { width: 1_500, height: 6_000 },
      { width: 1_200, height: 4_800 },
    ],
    [
      { width: 900, height: 9_000 },
      { width: 900, height: 9_000 },
    ],
  ])('%j becomes %j', (size, fitted) => {
    expect(fittedSize(size)).toEqual(fitted);
  });
});

describe('a picture before it is sent', () => {
  const size = { width: 2_000, height: 1_500 };

  test('stays byte for byte when it is light and small enough', () => {
    expect(picturePlan('image/jpeg', SMALL_ENOUGH, size)).toEqual({ kind: 'keep' });
    expect(picturePlan('image/png', 10, size)).toEqual({ kind: 'keep' });
  });

  test('becomes a JPEG when it is too heavy or too large', () => {
    expect(picturePlan('image/png', SMALL_ENOUGH + 1, size)).toEqual({
      kind: 'redraw',
      type: 'image/jpeg',
      ...size,
    });
    expect(picturePlan('image/jpeg', 10, { width: 6_000, height: 4_000 })).toEqual({
      kind: 'redraw',
      type: 'image/jpeg',
      width: 3_000,
      height: 2_000,
    });
  });

  test.each(['image/gif', 'image/bmp', 'image/webp'])('of type %s becomes a PNG', (type) => {
    expect(picturePlan(type, 10, size)).toEqual({ kind: 'redraw', type: 'image/png', ...size });
  });
});
