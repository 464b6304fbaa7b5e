import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { type RawPicture, withOpacity } from './raw-picture.ts';

// Given its program from the package, the reader never looks for it elsewhere.
const program = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(program).buffer } });

const MOST_CODES = 4;
const LONGEST = 1_000;

/** The texts of the QR codes in a picture, at most four; none where nothing can be read. */
export async function readCodes(picture: RawPicture): Promise<readonly string[]> {
  const { width, height } = picture;
  const data = new Uint8ClampedArray(await withOpacity(picture));
  const found = await readBarcodes(
    { data, width, height, colorSpace: 'srgb' },
    { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: MOST_CODES },
  );
  return found.flatMap(({ isValid, text }) => (isValid && text !== '' ? [text.slice(0, LONGEST)] : []));
}
