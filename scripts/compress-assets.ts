import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const WORTH_IT = /\.(?:js|css|svg|json)$/;

/** Below this a compressed file saves no packet. */
const LEAST_BYTES = 1_000;

const ways = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
} as const;

/**
 * Lays beside every file of a folder that shrinks its `.br` and `.gz`, so that the server sends them without work of its
 * own. The files have their content in their names and never change, so the best that takes seconds is taken once.
 */
export async function compressAssets(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => WORTH_IT.test(file));
  await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(folder, file));
      if (bytes.length < LEAST_BYTES) return;
      for (const [ending, compressed] of Object.entries(ways))
        await writeFile(join(folder, `${file}.${ending}`), await compressed(bytes));
    }),
  );
}
