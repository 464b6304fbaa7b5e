import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { type ImageFacts, type ImagePurpose, judgeFileCount, judgeImageFacts } from './image-facts.ts';

const MB = 1_048_576;
const scan: ImageFacts = { type: 'image/jpeg', bytes: 2 * MB, width: 2_000, height: 1_400 };
const judge = (change: Partial<ImageFacts>, purpose: ImagePurpose = 'document') => {
  const { refusal, warnings } = judgeImageFacts({ ...scan, ...change }, seed2021, purpose);
  return refusal?.code ?? warnings.map(({ code }) => code).join();
};

describe('a scan of a paper', () => {
  test.each([
    [{}, ''],
    [{ type: 'image/png' }, ''],
    [{ type: 'image/bmp' }, ''],
    [{ type: 'image/gif' }, ''],
    [{ type: 'application/pdf' }, ''],
    [{ bytes: 10 * MB }, ''],
    [{ type: 'application/pdf', bytes: 20 * MB }, ''],
    [{ width: 600, height: 6_000 }, 'file.small'],
    [{ width: 1_199, height: 1_400 }, 'file.small'],
    [{ width: 1_200, height: 1_200 }, ''],
    [{ width: 8_000, height: 5_000 }, ''],
    [{ type: 'image/heic' }, 'file.type'],
    [{ type: 'image/svg+xml' }, 'file.type'],
    [{ type: '' }, 'file.type'],
    [{ bytes: 10 * MB + 1 }, 'file.size'],
    [{ type: 'application/pdf', bytes: 20 * MB + 1 }, 'file.size'],
    [{ bytes: 0 }, 'file.empty'],
    [{ isEncrypted: true, type: 'application/pdf', width: 0, height: 0 }, 'file.encrypted'],
    [{ isInfected: true, type: 'x' }, 'file.infected'],
    [{ width: 0, height: 0 }, 'file.unreadable'],
    [{ width: Number.NaN }, 'file.unreadable'],
    [{ width: 599, height: 6_000 }, 'file.pixels'],
    [{ width: 8_001, height: 5_000 }, 'file.too_many_pixels'],
  ])('%j: %s', (change, code) => {
    expect(judge(change)).toBe(code);
  });

  test('is told with figures a person can use', () => {
    expect(judgeImageFacts({ ...scan, bytes: 14.2 * MB }, seed2021, 'document').refusal).toEqual({
      code: 'file.size',
      path: '',
      params: { max: 10, actual: 14.2 },
    });
    expect(
      judgeImageFacts({ ...scan, width: 640, height: 480 }, seed2021, 'document').refusal?.params,
    ).toEqual({
      width: 640,
      height: 480,
      min: 600,
    });
  });
});

describe('the picture of an account', () => {
  test.each([
    [{ width: 144, height: 144 }, ''],
    [{ width: 143, height: 500 }, 'file.pixels'],
    [{ bytes: 2 * MB }, ''],
    [{ bytes: 2 * MB + 1 }, 'file.size'],
    [{ type: 'application/pdf' }, 'file.type'],
  ])('%j: %s', (change, code) => {
    expect(judge(change, 'avatar')).toBe(code);
  });
});

test('a field holds no more files than it may', () => {
  expect(judgeFileCount(10, 10)).toBeNull();
  expect(judgeFileCount(11, 10)).toEqual({ code: 'file.count', path: '', params: { max: 10, count: 11 } });
});

test('facts of any kind are judged without throwing, and never both refused and advised', () => {
  const facts = fc.record({
    type: fc.oneof(fc.string(), fc.constant('image/png')),
    bytes: fc.double(),
    width: fc.double(),
    height: fc.double(),
  });
  fc.assert(
    fc.property(facts, fc.constantFrom('document', 'avatar'), (one, purpose) => {
      const { refusal, warnings } = judgeImageFacts(one, seed2021, purpose as ImagePurpose);
      expect(refusal === null || warnings.length === 0).toBe(true);
    }),
  );
});
