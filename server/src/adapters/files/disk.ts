import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';

/** A change of names is only on disk once the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Puts a file in its place in one move; what was there before is gone, and nobody ever sees half of it. */
export async function putInPlace(directory: string, name: string, bytes: Buffer): Promise<void> {
  const isNew = (await mkdir(directory, { recursive: true, mode: 0o700 })) !== undefined;
  if (isNew) for (const above of [dirname(directory), dirname(dirname(directory))]) await syncFolder(above);
  const fresh = join(directory, `${name}.${randomBytes(6).toString('hex')}.new`);
  try {
    await writeFile(fresh, bytes, { mode: 0o600, flag: 'wx', flush: true });
    await rename(fresh, join(directory, name));
  } catch (fault) {
    await rm(fresh, { force: true });
    throw fault;
  }
  await syncFolder(directory);
}

/** The bytes of a file, or `null` when there is none. */
export async function readIfThere(directory: string, name: string): Promise<Buffer | null> {
  try {
    return await readFile(join(directory, name));
  } catch (fault) {
    if (isMissing(fault)) return null;
    throw fault;
  }
}

export async function listIfThere(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (fault) {
    if (isMissing(fault)) return [];
    throw fault;
  }
}

const KEY_AREA = 4_096;

async function overwriteStart(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    const { size } = await handle.stat();
    await handle.write(Buffer.alloc(Math.min(size, KEY_AREA)), { position: 0 });
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Overwrites the beginning, where the wrapped key stands, before the name goes: the rest is noise without it. */
export async function shred(directory: string, name: string): Promise<void> {
  const file = join(directory, name);
  try {
    await overwriteStart(file);
    await rm(file, { force: true });
  } catch (fault) {
    if (!isMissing(fault)) throw fault;
  }
  await syncFolder(directory);
}
