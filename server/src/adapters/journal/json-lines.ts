import { type FileHandle, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inTurn } from '../../ports/in-turn.ts';
import type { Journal } from '../../ports/journal.ts';

const readIfThere = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return Buffer.alloc(0);
    throw fault;
  }
};

function parse<Line>(file: string, text: string): readonly Line[] {
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line, at) => {
    try {
      // The file is written by this adapter alone, so a line has the shape it was appended with.
      return JSON.parse(line) as Line;
    } catch (cause) {
      throw new Error(`${file} is damaged in line ${at + 1}`, { cause });
    }
  });
}

/** A rename is only on disk once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function putInPlace(file: string, bytes: string): Promise<void> {
  const fresh = `${file}.new`;
  try {
    await writeFile(fresh, bytes, { mode: 0o600, flush: true });
    await rename(fresh, file);
  } catch (fault) {
    await rm(fresh, { force: true });
    throw fault;
  }
  await syncFolder(dirname(file));
}

/** Opens the file for appending behind its first `size` bytes. */
async function openAt(file: string, size: number): Promise<FileHandle> {
  const handle = await open(file, 'a', 0o600);
  await handle.truncate(size);
  return handle;
}

const written = (lines: readonly unknown[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/**
 * A journal in a file of JSON lines, private to this user. A line that a crash or a full disk left unfinished was never
 * acknowledged and is cut off. Throws when the file cannot be read or a whole line is damaged.
 */
export async function openJsonLines<Line>(file: string): Promise<Journal<Line>> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const found = await readIfThere(file);
  let size = found.lastIndexOf(0x0a) + 1;
  const lines = parse<Line>(file, found.toString('utf8', 0, size));
  let handle = await openAt(file, size);
  const oneByOne = inTurn();

  const append = async (line: Line): Promise<void> => {
    const bytes = Buffer.from(written([line]));
    try {
      await handle.appendFile(bytes);
      await handle.datasync();
      size += bytes.length;
    } catch (fault) {
      await handle.truncate(size);
      throw fault;
    }
  };

  const replace = async (all: readonly Line[]): Promise<void> => {
    const text = written(all);
    await putInPlace(file, text);
    await handle.close();
    size = Buffer.byteLength(text);
    handle = await openAt(file, size);
  };

  return {
    lines,
    append: (line) => oneByOne(() => append(line)),
    replace: (all) => oneByOne(() => replace(all)),
    close: () => oneByOne(() => handle.close()),
  };
}
