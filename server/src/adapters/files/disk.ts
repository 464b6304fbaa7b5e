import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StorageFault } from '../../ports/storage-fault.ts';

/** The calls of the system that keep something. A test lets each of them fail. */
export type DiskCalls = {
  readonly mkdir: typeof mkdir;
  readonly open: typeof open;
  readonly rename: typeof rename;
  readonly rm: typeof rm;
  readonly statfs: typeof statfs;
};

export const systemCalls: DiskCalls = { mkdir, open, rename, rm, statfs };

const codeOf = (fault: unknown): unknown =>
  fault instanceof Error && 'code' in fault ? fault.code : undefined;

const isMissing = (fault: unknown): boolean => codeOf(fault) === 'ENOENT';

/** Full, over its quota, too many files, broken, or made read-only by a system that found it broken. */
const CANNOT_KEEP = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'ENFILE', 'EMFILE']);

const asStorageFault = (fault: unknown): unknown =>
  CANNOT_KEEP.has(codeOf(fault)) ? new StorageFault('A file', fault) : fault;

/** A change of names is only on disk once the folder is. */
async function syncFolder(calls: DiskCalls, folder: string): Promise<void> {
  const handle = await calls.open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function writeWhole(calls: DiskCalls, file: string, bytes: Buffer): Promise<void> {
  const handle = await calls.open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The last of the disk is left to others on it, the database above all: what does not fit is not begun. */
async function refuseLast(calls: DiskCalls, directory: string, wanted: number): Promise<void> {
  const { bavail, bsize } = await calls.statfs(directory);
  if (bavail * bsize < wanted) throw new StorageFault('A file');
}

/** Names under which this process is writing just now. */
const underWay = new Set<string>();

/** What a process left of the same part when it died: the part is written anew by whoever repeats the request. */
async function clearLeft(calls: DiskCalls, directory: string, name: string): Promise<void> {
  for (const left of await readdir(directory))
    if (left.startsWith(`${name}.`) && left.endsWith('.new') && !underWay.has(left))
      await calls.rm(join(directory, left), { force: true });
}

async function put(calls: DiskCalls, { directory, name, bytes, reserve }: Placing): Promise<void> {
  const isNew = (await calls.mkdir(directory, { recursive: true, mode: 0o700 })) !== undefined;
  if (isNew)
    for (const above of [dirname(directory), dirname(dirname(directory))]) await syncFolder(calls, above);
  await refuseLast(calls, directory, reserve + bytes.length);
  await clearLeft(calls, directory, name);
  const freshName = `${name}.${randomBytes(6).toString('hex')}.new`;
  const fresh = join(directory, freshName);
  underWay.add(freshName);
  try {
    await writeWhole(calls, fresh, bytes);
    await calls.rename(fresh, join(directory, name));
  } catch (fault) {
    // What cannot be taken away now goes with the file's other parts.
    await calls.rm(fresh, { force: true }).catch(() => {});
    throw fault;
  } finally {
    underWay.delete(freshName);
  }
  await syncFolder(calls, directory);
}

type Placing = {
  readonly directory: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** So many bytes stay free on the disk. */
  readonly reserve: number;
};

/**
 * Puts a file in its place in one move; what was there before is gone, and nobody ever sees half of it. Throws
 * `StorageFault` when the disk is full or broken.
 */
export async function putInPlace(placing: Placing, calls: DiskCalls = systemCalls): Promise<void> {
  try {
    await put(calls, placing);
  } catch (fault) {
    throw asStorageFault(fault);
  }
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

async function overwriteStart(calls: DiskCalls, file: string): Promise<void> {
  const handle = await calls.open(file, 'r+');
  try {
    const { size } = await handle.stat();
    await handle.write(Buffer.alloc(Math.min(size, KEY_AREA)), { position: 0 });
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Overwrites the beginning, where the wrapped key stands, before the name goes: the rest is noise without it. Where even
 * that finds no room, as on file systems that write beside what they replace, the name goes all the same.
 */
export async function shred(directory: string, name: string, calls: DiskCalls = systemCalls): Promise<void> {
  const file = join(directory, name);
  try {
    await overwriteStart(calls, file).catch((fault: unknown) => {
      if (codeOf(fault) !== 'ENOSPC') throw fault;
    });
    await calls.rm(file, { force: true });
  } catch (fault) {
    if (!isMissing(fault)) throw fault;
  }
  await syncFolder(calls, directory);
}
