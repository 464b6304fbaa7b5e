import type { Files, Variant } from '../../ports/files.ts';
import { type DiskCalls, listIfThere, putInPlace, readIfThere, shred, systemCalls } from './disk.ts';
import { placeOf } from './place.ts';
import { type KeyWrap, openFile, sealFile, slotOf } from './sealed-file.ts';

export type LocalFiles = {
  readonly folder: string;
  readonly wrap: KeyWrap;
  /** So many bytes are left free on the disk, for the database beside the files. */
  readonly reserve?: number;
  readonly calls?: DiskCalls;
};

/**
 * Files on this machine, encrypted each with a random key of its own, which stands wrapped before the frames. A file is
 * there whole or not at all; removing one overwrites its key first. Ids must be UUIDs: they become names on disk.
 * `put` throws `StorageFault` when the disk is full or broken.
 */
export function localFiles({ folder, wrap, reserve = 0, calls = systemCalls }: LocalFiles): Files {
  const place = (merchantId: string, fileId: string) => placeOf(folder, merchantId, fileId);

  const put = async (merchantId: string, fileId: string, variant: Variant, bytes: Uint8Array) => {
    const { directory } = place(merchantId, fileId);
    const slot = slotOf(fileId, variant);
    const sealed = await sealFile(wrap, merchantId, slot, bytes);
    await putInPlace({ directory, name: slot, bytes: sealed, reserve }, calls);
  };

  const get = async (merchantId: string, fileId: string, variant: Variant) => {
    const { directory } = place(merchantId, fileId);
    const slot = slotOf(fileId, variant);
    const kept = await readIfThere(directory, slot);
    return kept && openFile(wrap, merchantId, slot, kept);
  };

  const remove = async (merchantId: string, fileId: string) => {
    const { directory, isOf } = place(merchantId, fileId);
    for (const name of (await listIfThere(directory)).filter(isOf)) await shred(directory, name, calls);
  };

  return { put, get, remove };
}
