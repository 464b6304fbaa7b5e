import { randomBytes } from 'node:crypto';
import type { Variant } from '../../ports/files.ts';
import { openFrames, sealFrames } from './frames.ts';
import { joinHeader, splitHeader } from './header.ts';

/**
 * Wraps the key of one file under the key of its merchant. `slot` names the file and its variant; a wrapped key must
 * not open for another slot or merchant, nor once the merchant's key was destroyed.
 */
export type KeyWrap = {
  readonly seal: (merchantId: string, slot: string, key: string) => Promise<string>;
  readonly open: (merchantId: string, slot: string, sealed: string) => Promise<string>;
};

/** The name under which a variant of a file is kept and to which its key is bound. */
export const slotOf = (fileId: string, variant: Variant): string => `${fileId}.${variant}`;

const named = (merchantId: string, slot: string): string => `${merchantId}|${slot}`;

/** The bytes as they are kept anywhere: a random key of their own, wrapped, then the frames sealed with it. */
export async function sealFile(
  wrap: KeyWrap,
  merchantId: string,
  slot: string,
  bytes: Uint8Array,
): Promise<Buffer> {
  const key = randomBytes(32);
  const header = await wrap.seal(merchantId, slot, key.toString('base64url'));
  return joinHeader(header, await sealFrames(key, named(merchantId, slot), bytes));
}

/** The bytes again. Throws when anything was altered, moved or lost, or when the merchant's key is gone. */
export async function openFile(
  wrap: KeyWrap,
  merchantId: string,
  slot: string,
  kept: Buffer,
): Promise<Uint8Array> {
  const { header, frames } = splitHeader(kept);
  const key = Buffer.from(await wrap.open(merchantId, slot, header), 'base64url');
  return new Uint8Array(await openFrames(key, named(merchantId, slot), frames));
}
