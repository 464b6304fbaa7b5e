import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
// Without the length node would also take tags of 4 bytes, which can be forged.
const options = { authTagLength: TAG_BYTES };

export type Sealed = { readonly nonce: Buffer; readonly body: Buffer };

/** AES-256-GCM with a random 96-bit nonce; `body` is the ciphertext and its 16-byte tag. */
export function seal(key: Uint8Array, context: string, plain: Uint8Array): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, options).setAAD(Buffer.from(context));
  return { nonce, body: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

/** What `seal` was given. Throws when key, context, nonce, ciphertext or tag is another. */
export function unseal(key: Uint8Array, context: string, { nonce, body }: Sealed): Buffer {
  const tagAt = body.length - TAG_BYTES;
  if (nonce.length !== NONCE_BYTES || tagAt < 0) throw new Error('A sealed value is too short');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, options).setAAD(Buffer.from(context));
  decipher.setAuthTag(body.subarray(tagAt));
  return Buffer.concat([decipher.update(body.subarray(0, tagAt)), decipher.final()]);
}
