import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runConfined } from './confined.ts';

/** Where a program lies on the search path, or `null`. */
export function findProgram(name: string, path = process.env.PATH ?? ''): string | null {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {}
  }
  return null;
}

const FIRST_PAGE = ['-f', '1', '-l', '1', '-singlefile', '-scale-to', '2400', '-png', '-'];

/**
 * The first page of a PDF as a PNG with a long side of 2400 pixels, made by poppler's `pdftoppm`, or `null` when it
 * cannot be made within 10 s of computing, 20 s on the wall and 800 MB.
 */
export async function renderPdf(pdftoppm: string, bytes: Uint8Array, wallMs: number): Promise<Buffer | null> {
  const outcome = await runConfined({
    command: [pdftoppm, ...FIRST_PAGE],
    input: bytes,
    cpuSeconds: 10,
    wallMs,
    memoryKiB: 800 * 1_024,
    mostOutput: 64 * 1_048_576,
    asNobody: true,
  });
  return outcome.state === 'done' && outcome.output.length > 0 ? outcome.output : null;
}
