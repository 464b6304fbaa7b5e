import { randomBytes } from 'node:crypto';
import type { Files, Variant } from '../../ports/files.ts';
import { listIfThere, putInPlace, readIfThere, shred } from './disk.ts';
import { openFrames, sealFrames } from './frames.ts';
import { joinHeader, splitHeader } from './header.ts';
import { placeOf } from './place.ts';

/**
 * Wraps the key of one file under the key of its merchant. `slot` names the file and its variant; a wrapped key must
 * not open for another slot or merchant, nor once the merchant's key was destroyed.
 */
export type KeyWrap = {
  readonly seal: (merchantId: string, slot: string, key: string) => Promise<string>;
  readonly open: (merchantId: string, slot: string, sealed: string) => Promise<string>;
};

export type LocalFiles = { readonly folder: string; readonly wrap: KeyWrap };

const slotOf = (fileId: string, variant: Variant): string => `${fileId}.${variant}`;

/**
 * Files on this machine, encrypted each with a random key of its own, which stands wrapped before the frames. A file is
 * there whole or not at all; removing one overwrites its key first. Ids must be UUIDs: they become names on disk.
 */
export function localFiles({ folder, wrap }: LocalFiles): Files {
  const place = (merchantId: string, fileId: string) => placeOf(folder, merchantId, fileId);
  const named = (merchantId: string, slot: string) => `${merchantId}|${slot}`;

  const put = async (merchantId: string, fileId: string, variant: Variant, bytes: Uint8Array) => {
    const { directory } = place(merchantId, fileId);
    const slot = slotOf(fileId, variant);
    const key = randomBytes(32);
    const header = await wrap.seal(merchantId, slot, key.toString('base64url'));
    const frames = await sealFrames(key, named(merchantId, slot), bytes);
    await putInPlace(directory, slot, joinHeader(header, frames));
  };

  const get = async (merchantId: string, fileId: string, variant: Variant) => {
    const { directory } = place(merchantId, fileId);
    const slot = slotOf(fileId, variant);
    const kept = await readIfThere(directory, slot);
    if (!kept) return null;
    const { header, frames } = splitHeader(kept);
    const key = Buffer.from(await wrap.open(merchantId, slot, header), 'base64url');
    return new Uint8Array(await openFrames(key, named(merchantId, slot), frames));
  };

  const remove = async (merchantId: string, fileId: string) => {
    const { directory, isOf } = place(merchantId, fileId);
    for (const name of (await listIfThere(directory)).filter(isOf)) await shred(directory, name);
  };

  return { put, get, remove };
}
