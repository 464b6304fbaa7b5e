import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { subkey } from './subkey.ts';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410 §7). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

export type SigningKey = {
  readonly sign: (text: string) => Uint8Array;
  readonly isSigned: (text: string, signature: Uint8Array) => boolean;
};

/** The Ed25519 key of one purpose, derived from `secret` when first needed. */
export function signingKey(secret: Uint8Array, purpose: string): SigningKey {
  let pair: { readonly secret: KeyObject; readonly open: KeyObject } | null = null;
  const keys = () => {
    const key = createPrivateKey({
      key: Buffer.concat([PKCS8_HEAD, subkey(secret, `sign/${purpose}`)]),
      format: 'der',
      type: 'pkcs8',
    });
    pair ??= { secret: key, open: createPublicKey(key) };
    return pair;
  };
  return {
    sign: (text) => new Uint8Array(sign(null, Buffer.from(text), keys().secret)),
    isSigned: (text, signature) => verify(null, Buffer.from(text), keys().open, signature),
  };
}
