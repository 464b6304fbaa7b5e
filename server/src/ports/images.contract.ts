import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { printedPage, withCode } from '../testing/pictures.ts';
import type { Images } from './files.ts';
import { isSameLook } from './picture-look.ts';

const limits = { maxBytes: 10 * 1_048_576, maxPdfBytes: 20 * 1_048_576, minPixels: 600 };

/** What every reader of pictures keeps. */
export function imagesContract(name: string, make: () => Images): void {
  describe(`${name} as a reader of pictures`, () => {
    const images = make();
    const prepare = async (bytes: Uint8Array, change = {}) => images.prepare(bytes, { ...limits, ...change });
    const codeOf = async (bytes: Uint8Array, change = {}) => {
      const answer = await prepare(bytes, change);
      return answer.ok ? 'ok' : answer.fault.code;
    };
    const prepared = async (bytes: Uint8Array, change = {}) => {
      const answer = await prepare(bytes, change);
      if (!answer.ok) throw new Error(answer.fault.code);
      return answer.image;
    };
    let jpeg: Buffer;
    let png: Buffer;
    beforeAll(async () => {
      jpeg = await printedPage().jpeg({ quality: 90 }).toBuffer();
      png = await printedPage().png().toBuffer();
    });

    test('tells what a picture is and makes a page and a small one of it', async () => {
      const image = await prepared(jpeg);
      expect(image.facts).toEqual({ type: 'jpeg', bytes: jpeg.length, width: 1_800, height: 1_300 });
      expect(Buffer.from(image.sha256)).toEqual(createHash('sha256').update(jpeg).digest());
      expect(await sharp(image.page).metadata()).toMatchObject({
        format: 'jpeg',
        width: 1_800,
        height: 1_300,
      });
      expect(await sharp(image.thumb).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 231 });
      expect(image.findings).toEqual([]);
    });

    test('makes a JPEG of a PNG, on white where it was transparent', async () => {
      const bytes = await sharp(png).ensureAlpha(0).png().toBuffer();
      const image = await prepared(bytes);
      expect(image.facts.type).toBe('png');
      const { dominant } = await sharp(image.page).stats();
      expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
    });

    test('nothing of what was sent is handed on: no place, no camera, no text, no bytes behind the end', async () => {
      const marked = await sharp(jpeg)
        .withExif({
          IFD0: { Artist: 'SECRET-NAME' },
          IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '1/1 2/1 3/1' },
        })
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-XMP</x:xmpmeta>')
        .toBuffer();
      const image = await prepared(Buffer.concat([marked, Buffer.from('<script>SECRET-TAIL</script>')]));
      for (const made of [image.page, image.thumb]) {
        expect(Buffer.from(made).includes('SECRET')).toBe(false);
        const { exif, xmp, icc, iptc } = await sharp(made).metadata();
        expect([exif, xmp, icc, iptc]).toEqual([undefined, undefined, undefined, undefined]);
      }
    });

    test('a picture taken upright is upright, although the camera held it on its side', async () => {
      const turned = await sharp(jpeg).withMetadata({ orientation: 6 }).toBuffer();
      const image = await prepared(turned);
      expect(image.facts).toMatchObject({ width: 1_300, height: 1_800 });
      expect(await sharp(image.page).metadata()).toMatchObject({ width: 1_300, height: 1_800 });
    });

    test('a large picture is made smaller, to 3000 pixels', async () => {
      const large = await sharp(jpeg).resize(6_000, 4_333).jpeg().toBuffer();
      const image = await prepared(large);
      expect(image.facts).toMatchObject({ width: 6_000, height: 4_333 });
      expect(await sharp(image.page).metadata()).toMatchObject({ width: 3_000, height: 2_167 });
    });

    test.each(['gif', 'webp', 'tiff'] as const)('a %s is refused by its type', async (format) => {
      expect(await codeOf(await sharp(jpeg).resize(700).toFormat(format).toBuffer())).toBe('file.type');
    });

    test.each([
      ['<svg xmlns="http://www.w3.org/2000/svg" width="700" height="700"/>', 'file.type'],
      ['<html><script>alert(1)</script>', 'file.type'],
      ['....ftypheic', 'file.type'],
      ['', 'file.empty'],
    ])('"%s" is refused with %s', async (text, code) => {
      expect(await codeOf(Buffer.from(text))).toBe(code);
    });

    test('what begins like a picture and is none is unreadable', async () => {
      const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="700" height="700"/>');
      expect(await codeOf(Buffer.concat([png.subarray(0, 8), svg]))).toBe('file.unreadable');
      expect(await codeOf(Buffer.concat([jpeg.subarray(0, 3), svg]))).toBe('file.unreadable');
    });

    test('a picture that is cut off is unreadable and not half shown', async () => {
      expect(await codeOf(jpeg.subarray(0, jpeg.length / 2))).toBe('file.unreadable');
      expect(await codeOf(png.subarray(0, png.length / 2))).toBe('file.unreadable');
    });

    test('too many bytes are told with the figures before anything is read', async () => {
      expect(await prepare(jpeg, { maxBytes: 100_000 })).toEqual({
        ok: false,
        fault: { code: 'file.size', params: { max: 0.1, actual: expect.any(Number) } },
      });
    });

    test('too few pixels are told with the figures', async () => {
      const small = await sharp(jpeg).resize(800, 599, { fit: 'fill' }).jpeg().toBuffer();
      expect(await prepare(small)).toEqual({
        ok: false,
        fault: { code: 'file.pixels', params: { width: 800, height: 599, min: 600 } },
      });
    });

    test('few pixels are advised against', async () => {
      expect((await prepared(await sharp(jpeg).resize(1_000).jpeg().toBuffer())).findings).toContain(
        'doc.small',
      );
    });

    const flat = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#fff' } })
        .png()
        .toBuffer();

    test.each([
      [10_001, 600, 'file.side'],
      [600, 10_001, 'file.side'],
      [6_400, 6_300, 'file.too_many_pixels'],
    ])('a picture of %i × %i pixels is refused with %s', async (width, height, code) => {
      expect(await prepare(await flat(width, height))).toMatchObject({
        ok: false,
        fault: { code, params: { width, height } },
      });
    });

    test('a bomb of 144 megapixels in little space costs no more than a picture', async () => {
      const bomb = await flat(12_000, 12_000);
      const begun = performance.now();
      expect(await codeOf(bomb)).toBe('file.side');
      expect(performance.now() - begun).toBeLessThan(5_000);
    });

    test.each<[string, (page: Sharp) => Sharp]>([
      ['doc.blurred', (page) => page.blur(6)],
      ['doc.dark', (page) => page.linear(0.3, 0)],
      ['doc.grey', (page) => page.greyscale().toColourspace('srgb')],
    ])('%s is found', async (finding, spoil) => {
      const spoiled = await spoil(printedPage()).jpeg({ quality: 90 }).toBuffer();
      expect((await prepared(spoiled)).findings).toEqual([finding]);
    });

    test('doc.glare is found where light burns out a part of grey paper', async () => {
      const light = { create: { width: 500, height: 500, channels: 3, background: '#fff' } } as const;
      const glaring = await printedPage({ paper: 190 })
        .composite([{ input: light, left: 600, top: 400 }])
        .jpeg()
        .toBuffer();
      expect((await prepared(glaring)).findings).toEqual(['doc.glare']);
    });

    test.each<[string, (page: Sharp) => Sharp]>([
      ['slightly soft', (page) => page.blur(1)],
      ['noisy', (page) => page.jpeg({ quality: 30 })],
      [
        'on a dark desk',
        (page) => page.extend({ top: 400, bottom: 400, left: 500, right: 500, background: '#3a2a20' }),
      ],
    ])('nothing is found in a picture that is %s', async (_, change) => {
      const picture = await sharp(await change(printedPage()).png().toBuffer())
        .jpeg({ quality: 85 })
        .toBuffer();
      expect((await prepared(picture)).findings).toEqual([]);
    });

    test('nothing is found in a white scan, nor in one with little on it', async () => {
      const scan = await printedPage({ paper: 255, width: 1_800, height: 1_300 })
        .jpeg({ quality: 90 })
        .toBuffer();
      expect((await prepared(scan)).findings).toEqual([]);
    });

    test('doc.cropped is found where the sheet runs out of the picture of the desk', async () => {
      const cut = await printedPage({ paper: 200 })
        .extend({ top: 300, left: 300, background: '#3a2a20' })
        .jpeg()
        .toBuffer();
      expect((await prepared(cut)).findings).toEqual(['doc.cropped']);
    });

    /** A sheet with a heading, a column of print and a seal, as papers have them. */
    const sheet = () => {
      const block = (width: number, height: number, background: string) =>
        ({ create: { width, height, channels: 3, background } }) as const;
      return printedPage().composite([
        { input: block(700, 110, '#402020'), left: 550, top: 90 },
        { input: block(420, 800, '#c8b8a0'), left: 120, top: 330 },
        { input: block(300, 300, '#c03028'), left: 1_300, top: 850 },
      ]);
    };

    test.each<[string, (page: Sharp) => Sharp]>([
      ['saved again', (page) => page.jpeg({ quality: 60 })],
      ['made smaller', (page) => page.resize(900).jpeg()],
      ['made darker', (page) => page.linear(0.85, 0).jpeg()],
    ])('a picture that is %s looks the same', async (_, change) => {
      const original = await sheet().png().toBuffer();
      const copy = await change(sharp(original)).toBuffer();
      expect(isSameLook((await prepared(original)).look, (await prepared(copy)).look)).toBe(true);
    });

    test.each<[string, (page: Sharp) => Sharp]>([
      ['another sheet', () => printedPage()],
      ['upside down', (page) => page.rotate(180)],
      ['on a desk', (page) => page.extend({ left: 500, top: 500, background: '#3a2a20' })],
    ])('a picture that is %s looks different', async (_, change) => {
      const original = await sheet().png().toBuffer();
      const other = await change(sharp(original)).jpeg().toBuffer();
      expect(isSameLook((await prepared(original)).look, (await prepared(other)).look)).toBe(false);
    });

    test('QR codes are read where they are asked for', async () => {
      const text = 'https://licence.example/?code=91460000MA5TTTTT0X&n=示例';
      const coded = await (await withCode(printedPage(), text)).jpeg({ quality: 85 }).toBuffer();
      expect((await prepared(coded, { codes: true })).codes).toEqual([text]);
      expect((await prepared(coded)).codes).toEqual([]);
      expect((await prepared(jpeg, { codes: true })).codes).toEqual([]);
    });

    test('many at once are all read', async () => {
      const answers = await Promise.all(Array.from({ length: 6 }, () => codeOf(jpeg)));
      expect(new Set(answers)).toEqual(new Set(['ok']));
    });

    test('marks a page that it made with who looks and when, and nothing else', async () => {
      const { page } = await prepared(jpeg);
      const mark = { name: '王示例', code: 'a1b2c3d4 2026-11-24 21:20' };
      const marked = await images.mark(page, mark);
      const sizeOf = async (bytes: Uint8Array) => {
        const { format, width, height } = await sharp(bytes).metadata();
        return { format, width, height };
      };
      expect(await sizeOf(marked)).toEqual(await sizeOf(page));
      expect(Buffer.from(marked).equals(Buffer.from(page))).toBe(false);
      await expect(images.mark(Buffer.from('no picture'), mark)).rejects.toThrow();
    });
  });
}
