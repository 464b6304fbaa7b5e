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

/** The end of an open file, where whole lines are put. */
class Tail {
  #handle: FileHandle;
  #size: number;

  constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.#size = size;
  }

  async append(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    try {
      await this.#handle.appendFile(bytes);
      await this.#handle.datasync();
      this.#size += bytes.length;
    } catch (fault) {
      await this.#handle.truncate(this.#size);
      throw fault;
    }
  }

  async replace(file: string, text: string): Promise<void> {
    await putInPlace(file, text);
    await this.#handle.close();
    this.#size = Buffer.byteLength(text);
    this.#handle = await openAt(file, this.#size);
  }

  close = (): Promise<void> => this.#handle.close();
}

/**
 * A journal in a file of JSON lines, private to this user. A line that a crash or a full disk left unfinished was never
 * acknowledged and is cut off. Throws when the file cannot be read or a whole line is damaged.
 */
export async function openJsonLines<Line>(file: string): Promise<Journal<Line>> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const found = await readIfThere(file);
  const size = found.lastIndexOf(0x0a) + 1;
  const lines = parse<Line>(file, found.toString('utf8', 0, size));
  const tail = new Tail(await openAt(file, size), size);
  const oneByOne = inTurn();
  return {
    lines,
    append: (line) => oneByOne(() => tail.append(written([line]))),
    replace: (all) => oneByOne(() => tail.replace(file, written(all))),
    close: () => oneByOne(tail.close),
  };
}
