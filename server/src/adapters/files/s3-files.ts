import { setTimeout as wait } from 'node:timers/promises';
import type { Files, Variant } from '../../ports/files.ts';
import { checkedId } from './place.ts';
import { type S3Means, type S3Settings, s3Objects } from './s3-objects.ts';
import { type KeyWrap, openFile, sealFile, slotOf } from './sealed-file.ts';

export type S3Files = S3Settings & {
  readonly wrap: KeyWrap;
} & Pick<S3Means, 'out'> &
  Partial<Omit<S3Means, 'out'>>;

/** In the order in which they are removed: what was sent goes first. */
const VARIANTS: readonly Variant[] = ['original', 'page', 'thumb'];

/** One folder per merchant, spread over 256 by the end of the id, which is random. */
const keyOf = (merchantId: string, slot: string): string =>
  `files/${merchantId.slice(-2)}/${merchantId}/${slot}`;

/**
 * Files in a bucket that speaks S3, in the same sealed form as on disk: the store never sees a byte of their content.
 * A bucket that keeps old versions keeps removed files too; they cannot be opened once the merchant's key is destroyed.
 */
export function s3Files(options: S3Files): Files {
  const { wrap, now = Date.now, random = Math.random, timeoutMs = 30_000 } = options;
  const objects = s3Objects(options, {
    out: options.out,
    now,
    random,
    timeoutMs,
    wait: options.wait ?? ((ms) => wait(ms)),
  });
  const slot = (fileId: string, variant: Variant) => slotOf(checkedId(fileId), variant);

  return {
    put: async (merchantId, fileId, variant, bytes) => {
      const [merchant, name] = [checkedId(merchantId), slot(fileId, variant)];
      await objects.put(keyOf(merchant, name), await sealFile(wrap, merchant, name, bytes));
    },
    get: async (merchantId, fileId, variant) => {
      const [merchant, name] = [checkedId(merchantId), slot(fileId, variant)];
      const kept = await objects.get(keyOf(merchant, name));
      return kept && openFile(wrap, merchant, name, Buffer.from(kept));
    },
    remove: async (merchantId, fileId) => {
      const merchant = checkedId(merchantId);
      for (const variant of VARIANTS) await objects.remove(keyOf(merchant, slot(fileId, variant)));
    },
  };
}
