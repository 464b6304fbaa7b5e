import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { imagesContract } from '../../ports/images.contract.ts';
import { makePdf } from '../../testing/pdf.ts';
import { printedPage } from '../../testing/pictures.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { pictureTexts } from '@ruzhu/rules';
import { findProgram } from './render-pdf.ts';
import { sharpImages } from './sharp-images.ts';

imagesContract('sharp', () => sharpImages());

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
  sharpImages({ pdftoppm, wallMs }).prepare(pdf, limits);

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

  test('is told to be not supported where nothing can convert it', async () => {
    expect(await prepare(makePdf(), null)).toEqual({
      ok: false,
      fault: { code: 'file.pdf_unsupported', params: {} },
    });
  });

  test('has a limit of size of its own', async () => {
    const pdf = makePdf();
    const answer = await sharpImages({ pdftoppm: null }).prepare(pdf, {
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
  test.skipIf(poppler === null)('is drawn by poppler', async () => {
    const answer = await prepare(makePdf(), poppler);
    if (!answer.ok) throw new Error(answer.fault.code);
    expect(answer.image.facts).toMatchObject({ width: 1_696, height: 2_400 });
    const where = { left: 400, top: 1_800, width: 100, height: 100 };
    const box = await sharp(await sharp(answer.image.page).extract(where).toBuffer()).stats();
    expect(box.channels[0]!.mean - box.channels[1]!.mean).toBeGreaterThan(100);
  });

  test.skipIf(poppler === null)('that poppler cannot read is unreadable', async () => {
    expect(await prepare(Buffer.from('%PDF-1.7\nnothing'), poppler)).toMatchObject({
      fault: { code: 'file.unreadable' },
    });
  });
});

test('a worker that takes too long is killed, and the picture is unreadable', async () => {
  const picture = await printedPage().png().toBuffer();
  expect(await sharpImages({ wallMs: 5 }).prepare(picture, limits)).toEqual({
    ok: false,
    fault: { code: 'file.unreadable', params: {} },
  });
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
