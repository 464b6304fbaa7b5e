import { describe, expect, test } from 'vitest';
import { webCryptoKeys } from './web-crypto-keys.ts';

const keys = webCryptoKeys();
const subtle = globalThis.crypto.subtle;
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

async function phone() {
  const pair = await subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const key = { ...(await subtle.exportKey('jwk', pair.publicKey)) };
  const sign = async (message: string) =>
    Buffer.from(await subtle.sign(algorithm, pair.privateKey, Buffer.from(message))).toString('base64url');
  return { key, sign };
}

describe('keys of phones', () => {
  test('a signature made by WebCrypto is accepted for its message and key only', async () => {
    const [mine, other] = [await phone(), await phone()];
    const signature = await mine.sign('ruzhu-scan|1|ab|42');
    expect(keys.verify(mine.key, 'ruzhu-scan|1|ab|42', signature)).toBe(true);
    expect(keys.verify(mine.key, 'ruzhu-scan|1|ab|43', signature)).toBe(false);
    expect(keys.verify(other.key, 'ruzhu-scan|1|ab|42', signature)).toBe(false);
  });

  test('the fingerprint tells keys apart and does not depend on extra members', async () => {
    const { key } = await phone();
    expect(keys.fingerprint(key)).toEqual(
      keys.fingerprint({ kty: key.kty, crv: key.crv, x: key.x, y: key.y }),
    );
    expect(keys.fingerprint(key)).not.toEqual(keys.fingerprint((await phone()).key));
  });

  test.each([
    ['another curve', { kty: 'EC', crv: 'P-384', x: 'a'.repeat(43), y: 'a'.repeat(43) }],
    ['an RSA key', { kty: 'RSA', n: 'x', e: 'AQAB' }],
    ['a private key smuggled in place of numbers', { kty: 'EC', crv: 'P-256', x: 1, y: {} }],
    ['a point off the curve', { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'B'.repeat(43) }],
  ])('%s verifies nothing', (_, key) => {
    expect(keys.verify(key, 'm', 'A'.repeat(86))).toBe(false);
  });

  test.each(['', 'A'.repeat(85), `${'A'.repeat(85)}!`])(
    'a malformed signature %j verifies nothing',
    async (signature) => {
      const { key } = await phone();
      expect(keys.verify(key, 'm', signature)).toBe(false);
    },
  );
});
