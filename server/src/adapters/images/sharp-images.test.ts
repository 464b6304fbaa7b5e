import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureTexts } from '@ruzhu/rules';
import sharp from 'sharp';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { imagesContract } from '../../ports/images.contract.ts';
import { makePdf } from '../../testing/pdf.ts';
import { printedPage } from '../../testing/pictures.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { findProgram } from './render-pdf.ts';
import { type ImageReader, type SharpImages, sharpImages } from './sharp-images.ts';

const readers: ImageReader[] = [];
afterAll(() => {
  for (const reader of readers) reader.close();
});

/** A reader whose processes end with this file. */
function reader(options: SharpImages = {}): ImageReader {
  const made = sharpImages(options);
  readers.push(made);
  return made;
}

imagesContract('sharp', () => reader());

const limits = { maxBytes: 10 * 1_048_576, maxPdfBytes: 20 * 1_048_576, minPixels: 600 };
const page = await printedPage({ width: 1_697, height: 2_400 }).png().toBuffer();

/** A folder that everybody may enter: the converter runs as nobody. */
function publicFolder(): string {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  return folder;
}

/** A program that takes the place of pdftoppm: `script` is its shell. */
function stand(script: string): string {
  const file = join(publicFolder(), 'pdftoppm');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A converter that reads the PDF and gives a page, so that all around it is tried where poppler is not installed. */
function converter(): string {
  const picture = join(publicFolder(), 'page.png');
  writeFileSync(picture, page);
  return stand(`cat > /dev/null && cat ${picture}`);
}

const prepare = (pdf: Buffer, pdftoppm: string | null, wallMs = 20_000) =>
  reader({ pdftoppm, wallMs, keep: 1 }).prepare(pdf, limits);

describe('a PDF', () => {
  test('becomes the picture of its first page', async () => {
    const pdf = makePdf();
    const answer = await prepare(pdf, converter());
    if (!answer.ok) throw new Error(answer.fault.code);
    expect(answer.image.facts).toEqual({ type: 'pdf', bytes: pdf.length, width: 1_697, height: 2_400 });
    expect(await sharp(answer.image.page).metadata()).toMatchObject({ format: 'jpeg', width: 1_697 });
    expect(answer.image.findings).toEqual([]);
  });

  test('of several pages is taken with the advice that only the first is used', async () => {
    const answer = await prepare(makePdf({ pages: 3 }), converter());
    expect(answer).toMatchObject({ ok: true, image: { findings: ['doc.first_page'] } });
  });

  test.each([
    ['file.encrypted', makePdf({ trailer: '/Encrypt << /Filter /Standard >>' })],
    ['file.pdf_active', makePdf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })],
    ['file.pdf_pages', makePdf({ pages: 21 })],
  ])('is refused with %s', async (code, pdf) => {
    expect(await prepare(pdf, converter())).toMatchObject({ ok: false, fault: { code } });
  });

  test('has a limit of size of its own', async () => {
    const pdf = makePdf();
    const answer = await reader({ pdftoppm: null }).prepare(pdf, {
      ...limits,
      maxPdfBytes: pdf.length - 1,
    });
    expect(answer).toMatchObject({ ok: false, fault: { code: 'file.size' } });
  });

  test.each([
    ['fails', 'echo broken >&2; exit 1'],
    ['gives nothing', 'cat > /dev/null'],
    ['gives what is no picture', 'cat > /dev/null; echo hello'],
    ['computes without end', 'while :; do :; done'],
    ['writes without end', 'exec cat /dev/zero'],
  ])('is unreadable when its converter %s', async (_, script) => {
    expect(await prepare(makePdf(), stand(script), 3_000)).toEqual({
      ok: false,
      fault: { code: 'file.unreadable', params: {} },
    });
  });

  const poppler = findProgram('pdftoppm');
  // Skipped where poppler is not installed; everything around it is tried above with a program in its place.
  const drawers = describe.each([
    ['poppler', poppler],
    ['PDFium', null],
  ] as const);

  drawers('drawn by %s', (name, program) => {
    test.skipIf(name === 'poppler' && poppler === null)('shows what stands on its page', async () => {
      const answer = await prepare(makePdf(), program);
      if (!answer.ok) throw new Error(answer.fault.code);
      const { width, height } = answer.image.facts;
      expect(height).toBe(2_400);
      expect(Math.abs(width - 1_696)).toBeLessThanOrEqual(1);
      const where = { left: 400, top: 1_800, width: 100, height: 100 };
      const box = await sharp(await sharp(answer.image.page).extract(where).toBuffer()).stats();
      expect(box.channels[0]!.mean - box.channels[1]!.mean).toBeGreaterThan(100);
    });

    test('that is none is unreadable', async () => {
      expect(await prepare(Buffer.from('%PDF-1.7\nnothing'), program)).toMatchObject({
        fault: { code: 'file.unreadable' },
      });
    });
  });

  test('gives the text of its pages, line by line', async () => {
    const lines = ['Licence 91460000MA5TTTTT0X', 'Name: Example'];
    const answer = await prepare(makePdf({ pages: 2, lines }), null);
    expect(answer).toMatchObject({ ok: true, image: { text: [...lines, ...lines].join('\n') } });
  });

  test('that is a scan has no text', async () => {
    expect(await prepare(makePdf(), null)).toMatchObject({ ok: true, image: { text: '' } });
  });
});

test('a worker that takes too long is killed, and the picture is unreadable', async () => {
  const picture = await printedPage().png().toBuffer();
  expect(await reader({ wallMs: 5 }).prepare(picture, limits)).toEqual({
    ok: false,
    fault: { code: 'file.unreadable', params: {} },
  });
});

test('after a worker was killed, the next picture is read by another', async () => {
  const images = reader({ keep: 1 });
  const small = await printedPage({ width: 700, height: 600 }).jpeg().toBuffer();
  expect(await images.prepare(small, limits)).toMatchObject({ ok: true });
  execFileSync('pkill', ['-KILL', '-P', String(process.pid)]);
  // A picture that meets the dying one is refused; the next finds its successor.
  await vi.waitFor(
    async () => expect(await images.prepare(small, limits)).toMatchObject({ ok: true }),
    20_000,
  );
});

test('a page of ours is made as small as asked, and what is no picture is not', async () => {
  const images = reader({ keep: 1 });
  const page = await printedPage().jpeg({ quality: 95 }).toBuffer();
  const most = Math.round(page.length * 0.7);
  const small = await images.shrink(page, most);
  expect(small!.length).toBeLessThanOrEqual(most);
  expect(await sharp(small!).metadata()).toMatchObject({ format: 'jpeg' });
  expect(await images.shrink(page, 100)).toBeNull();
  expect(await images.shrink(Buffer.from('no picture'), most)).toBeNull();
});

test('a program is found on the search path, or not', () => {
  const file = stand('exit 0');
  expect(findProgram('pdftoppm', `/nowhere::${join(file, '..')}`)).toBe(file);
  expect(findProgram('pdftoppm', '/nowhere')).toBeNull();
});

test('every sentence says what to do next and none ends with a full stop', () => {
  for (const { zh, fix } of Object.values(pictureTexts)) {
    expect(fix.zh.length).toBeGreaterThan(4);
    expect(`${zh}|${fix.zh}`).not.toMatch(/请|非法|无效|有误|。(\||$)/);
  }
});
