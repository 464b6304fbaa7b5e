import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Files } from './files.ts';

/** What every place for files keeps. `restart` gives the place as the next process meets it. */
export function filesContract(
  name: string,
  make: () => Promise<{ readonly files: Files; readonly restart: () => Promise<Files> }>,
): void {
  describe(`${name} as a place for files`, () => {
    const [merchant, other, file] = [randomUUID(), randomUUID(), randomUUID()];
    const bytes = (length: number, first = 0) =>
      Uint8Array.from({ length }, (_, at) => (at * 7 + first) % 256);
    let files: Files;
    let restart: () => Promise<Files>;
    beforeEach(async () => {
      ({ files, restart } = await make());
    });

    test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 3_000_001])(
      'gives %i bytes back as they came',
      async (length) => {
        await files.put(merchant, file, 'original', bytes(length));
        const back = await (await restart()).get(merchant, file, 'original');
        expect(Buffer.compare(back ?? Buffer.from('none'), bytes(length))).toBe(0);
      },
    );

    test('keeps the variants of a file apart', async () => {
      for (const [at, variant] of (['original', 'page', 'thumb'] as const).entries())
        await files.put(merchant, file, variant, bytes(10, at));
      expect(await files.get(merchant, file, 'page')).toEqual(bytes(10, 1));
      expect(await files.get(merchant, file, 'thumb')).toEqual(bytes(10, 2));
    });

    test('has nothing where nothing was put', async () => {
      await files.put(merchant, file, 'original', bytes(10));
      expect(await files.get(merchant, file, 'page')).toBeNull();
      expect(await files.get(merchant, randomUUID(), 'original')).toBeNull();
    });

    test('has nothing for another merchant', async () => {
      await files.put(merchant, file, 'original', bytes(10));
      expect(await files.get(other, file, 'original')).toBeNull();
      await files.remove(other, file);
      expect(await files.get(merchant, file, 'original')).toEqual(bytes(10));
    });

    test('a file put again takes the place of the first', async () => {
      await files.put(merchant, file, 'page', bytes(100_000));
      await files.put(merchant, file, 'page', bytes(10, 3));
      expect(await files.get(merchant, file, 'page')).toEqual(bytes(10, 3));
    });

    test('of one file put twice at once one is there, whole', async () => {
      const both = [bytes(200_000, 1), bytes(200_000, 2)];
      await Promise.all(both.map((each) => files.put(merchant, file, 'page', each)));
      const back = (await files.get(merchant, file, 'page')) ?? new Uint8Array();
      expect(both.some((each) => Buffer.compare(each, back) === 0)).toBe(true);
    });

    test('a file that was removed is gone with all its variants, and no other', async () => {
      const kept = randomUUID();
      for (const id of [file, kept]) await files.put(merchant, id, 'original', bytes(10));
      await files.put(merchant, file, 'thumb', bytes(10));
      await files.remove(merchant, file);
      expect(await files.get(merchant, file, 'original')).toBeNull();
      expect(await files.get(merchant, file, 'thumb')).toBeNull();
      expect(await files.get(merchant, kept, 'original')).toEqual(bytes(10));
      await files.remove(merchant, file);
    });

    test.each(['', '..', '../../etc/passwd', `${file}/..`, 'x'.repeat(300)])(
      'an id like "%s" is a fault',
      async (id) => {
        await expect(files.put(merchant, id, 'page', bytes(1))).rejects.toThrow();
        await expect(files.get(id, file, 'page')).rejects.toThrow();
        await expect(files.remove(merchant, id)).rejects.toThrow();
      },
    );
  });
}
