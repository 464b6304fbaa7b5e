import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawDigits } from './mark-digits.ts';
import { markPicture } from './mark-picture.ts';

const mark = { name: '审核员 王示例', code: 'a1b2c3d4 2026-11-24 21:20' };
const plain = (level: number, width = 1_200, height = 900) =>
  sharp({ create: { width, height, channels: 3, background: { r: level, g: level, b: level } } })
    .jpeg()
    .toBuffer();

test.each([
  ['a white page', 255],
  ['a black page', 0],
])('%s is marked in each of its quarters, and keeps its size', async (_, level) => {
  const marked = await markPicture(await plain(level), mark);
  const { width, height } = await sharp(marked).metadata();
  expect([width, height]).toEqual([1_200, 900]);
  for (const [left, top] of [
    [0, 0],
    [600, 0],
    [0, 450],
    [600, 450],
  ] as const) {
    const part = await sharp(marked).extract({ left, top, width: 600, height: 450 }).toBuffer();
    const [red] = (await sharp(part).stats()).channels;
    expect(red!.stdev, `${left},${top}`).toBeGreaterThan(2);
  }
});

test('pages smaller than the mark are marked too', async () => {
  const marked = await markPicture(await plain(255, 640, 200), mark);
  expect(await sharp(marked).metadata()).toMatchObject({ width: 640, height: 200 });
  expect((await sharp(marked).stats()).channels[0]!.stdev).toBeGreaterThan(2);
});

test('a name is text, whatever it looks like', async () => {
  const hostile = '<span foreground="red">&amp;</span><b';
  await expect(markPicture(await plain(255), { ...mark, name: hostile })).resolves.toBeInstanceOf(Buffer);
});

test('figures are drawn without any font', () => {
  const { width, height, alpha } = drawDigits('1-', 1, 9);
  expect([width, height]).toEqual([8, 5]);
  const rows = Array.from({ length: height }, (_, y) =>
    [...alpha.subarray(y * width, (y + 1) * width)].map((dot) => (dot ? '#' : '.')).join(''),
  );
  expect(rows).toEqual(['.#......', '##......', '.#..###.', '.#......', '###.....']);
});
