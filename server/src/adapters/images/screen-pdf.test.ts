import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { makePdf } from '../../testing/pdf.ts';
import { screenPdf } from './screen-pdf.ts';

test('a plain PDF holds nothing but its pages', () => {
  expect(screenPdf(makePdf({ pages: 7 }))).toEqual({ isEncrypted: false, isActive: false, pages: 7 });
});

test.each([
  '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
  '/OpenAction 9 0 R',
  '/Names << /JavaScript 9 0 R >>',
  '/AA << /O << /S /JavaScript /JS 9 0 R >> >>',
  '/J#61vaScript 9 0 R',
  '/#4a#53 (x)',
  '/Names << /EmbeddedFiles 9 0 R >>',
  '/Type /EmbeddedFile',
  '/AcroForm << /XFA 9 0 R >>',
  '/A << /S /Launch /F (cmd.exe) >>',
])('%s makes it active', (catalogue) => {
  expect(screenPdf(makePdf({ catalogue })).isActive).toBe(true);
});

test.each([
  '/OpenAction [4 0 R /Fit]',
  '/OpenAction[4 0 R /XYZ null null 0]',
  '/JSONData (x)',
  '/PageMode /UseNone',
  '/XFAx 1',
])('%s does not', (catalogue) => {
  expect(screenPdf(makePdf({ catalogue }))).toEqual({ isEncrypted: false, isActive: false, pages: 1 });
});

test('what is packed into a stream of objects is found as well', () => {
  const packed = '9 0 << /S /JavaScript /JS (app.alert(1)) >> << /Type /Page >>';
  expect(screenPdf(makePdf({ packed }))).toMatchObject({ isActive: true, pages: 2 });
});

test('a password is found in the trailer', () => {
  expect(screenPdf(makePdf({ trailer: '/Encrypt 9 0 R' })).isEncrypted).toBe(true);
  expect(screenPdf(makePdf({ trailer: '/EncryptMetadata false' })).isEncrypted).toBe(false);
});

test('the content of pictures is not taken for words', () => {
  const picture = `<< /Length 40 >>\nstream\n/JS /XFA /Encrypt /OpenAction\nendstream`;
  expect(screenPdf(Buffer.from(`%PDF-1.7\n1 0 obj\n${picture}\nendobj\n`))).toEqual({
    isEncrypted: false,
    isActive: false,
    pages: 0,
  });
});

test.each([
  ['streams that are not closed', 'stream\n'.repeat(500_000)],
  ['dictionaries without end', '<< /OpenAction '.repeat(500_000)],
  ['hexadecimal names', '/#4a#4b'.repeat(500_000)],
  ['blanks', `/OpenAction${' '.repeat(4_000_000)}x`],
])('%s cost no more time than they are long', (_, text) => {
  const begun = performance.now();
  screenPdf(Buffer.from(`%PDF-1.7\n${text}`));
  expect(performance.now() - begun).toBeLessThan(2_000);
});

test('bytes without any meaning do no harm', () => {
  expect(screenPdf(randomBytes(100_000)).pages).toBe(0);
  expect(screenPdf(Buffer.from('%PDF-1.7\n<< /Type /ObjStm >>stream\nnot deflated\nendstream')).pages).toBe(
    0,
  );
});
