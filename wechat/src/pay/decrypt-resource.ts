import { createDecipheriv } from 'node:crypto';
import { misfit, type Read, reading, type Shape } from './shape.ts';

/** The sealed part of a notice. `ciphertext` is base64 of the sealed bytes followed by their tag. */
export type SealedResource = {
  readonly algorithm: string;
  readonly ciphertext: string;
  readonly nonce: string;
  readonly associatedData: string;
};

const ALGORITHM = 'AEAD_AES_256_GCM';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Takes the sealed part out of a notice. */
export const sealedResourceOf = (resource: Shape): SealedResource => ({
  algorithm: resource.text('algorithm'),
  ciphertext: resource.text('ciphertext'),
  nonce: resource.text('nonce'),
  associatedData: resource.maybeText('associated_data') ?? '',
});

/**
 * Opens the sealed part of a notice under the merchant's APIv3 key (32 bytes). The reasons to refuse are `algorithm`,
 * `nonce`, `ciphertext` and `tag`. A tag shorter than 16 bytes is never taken: Node accepts one of 4 bytes unless its
 * length is fixed, and that can be forged in 2³² tries.
 *
 * Source: pay.weixin.qq.com, docs/merchant/products/platform-certificate/decryption-certificate.html, read 2026-11.
 */
export function openResource(sealed: SealedResource, apiV3Key: string): Read<string> {
  return reading(() => {
    const [key, nonce] = [Buffer.from(apiV3Key), Buffer.from(sealed.nonce)];
    if (key.length !== KEY_BYTES) throw new Error('An APIv3 key has 32 bytes');
    if (sealed.algorithm !== ALGORITHM) misfit('algorithm');
    if (nonce.length !== NONCE_BYTES) misfit('nonce');
    if (!BASE64.test(sealed.ciphertext)) misfit('ciphertext');
    const bytes = Buffer.from(sealed.ciphertext, 'base64');
    if (bytes.length <= TAG_BYTES) misfit('tag');
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(sealed.associatedData));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const open = decipher.update(bytes.subarray(0, -TAG_BYTES));
    try {
      return Buffer.concat([open, decipher.final()]).toString('utf8');
    } catch {
      return misfit('tag');
    }
  });
}
