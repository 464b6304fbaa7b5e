import { createCipheriv } from 'node:crypto';
import { expect, test } from 'vitest';
import { openResource, type SealedResource } from './decrypt-resource.ts';

const KEY = 'an APIv3 key has these 32 bytes.';
const NONCE = 'fdasflkja484';
const TEXT = '{"out_trade_no":"P-7K3M-9QXP"}';

function sealed(associatedData = 'transaction'): SealedResource {
  const cipher = createCipheriv('aes-256-gcm', KEY, NONCE);
  cipher.setAAD(Buffer.from(associatedData));
  const bytes = Buffer.concat([cipher.update(TEXT), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: bytes.toString('base64'),
    nonce: NONCE,
    associatedData,
  };
}

const bytesOf = ({ ciphertext }: SealedResource) => Buffer.from(ciphertext, 'base64');

test.each(['transaction', ''])(
  'what was sealed with the associated data "%s" is opened',
  (associatedData) => {
    expect(openResource(sealed(associatedData), KEY)).toEqual({ ok: true, value: TEXT });
  },
);

test.each([4, 8, 12, 15, 16])('a resource whose tag lost %i bytes is refused', (lost) => {
  const ciphertext = bytesOf(sealed()).subarray(0, -lost).toString('base64');
  expect(openResource({ ...sealed(), ciphertext }, KEY)).toEqual({ ok: false, why: 'tag' });
});

test.each([1, 4, 12, 15, 16])('a resource of %i bytes in all, shorter than a tag, is refused', (length) => {
  const ciphertext = bytesOf(sealed()).subarray(-length).toString('base64');
  expect(openResource({ ...sealed(), ciphertext }, KEY)).toEqual({ ok: false, why: 'tag' });
});

test('every single bit counts', () => {
  const bytes = bytesOf(sealed());
  const flipped = Array.from(bytes, (_, place) => {
    const other = Buffer.from(bytes);
    other[place]! ^= 1;
    return openResource({ ...sealed(), ciphertext: other.toString('base64') }, KEY).ok;
  });
  expect(flipped).toHaveLength(TEXT.length + 16);
  expect(flipped).not.toContain(true);
});

test.each<[string, Partial<SealedResource>]>([
  ['algorithm', { algorithm: 'AEAD_SM4_GCM' }],
  ['nonce', { nonce: 'fdasflkja48' }],
  ['nonce', { nonce: 'fdasflkja4844' }],
  ['ciphertext', { ciphertext: 'not base64' }],
  ['tag', { nonce: 'fdasflkja485' }],
  ['tag', { associatedData: 'refund' }],
])('the reason is told: %s', (why, change) => {
  expect(openResource({ ...sealed(), ...change }, KEY)).toEqual({ ok: false, why });
});

test('another key opens nothing, and a key of another length is a fault', () => {
  expect(openResource(sealed(), KEY.replace('an', 'no'))).toEqual({ ok: false, why: 'tag' });
  expect(() => openResource(sealed(), KEY.slice(1))).toThrow('32 bytes');
});
