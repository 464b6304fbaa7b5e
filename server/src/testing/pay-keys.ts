/** Keys of a payment platform, of its merchant and of a stranger, made anew in each test process. */
import { createCipheriv, generateKeyPairSync, type KeyObject, randomBytes, sign, verify } from 'node:crypto';

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
type Pair = ReturnType<typeof pair>;

let made: { readonly merchant: Pair; readonly platform: Pair; readonly stranger: Pair } | null = null;

export function payKeys() {
  made ??= { merchant: pair(), platform: pair(), stranger: pair() };
  return made;
}

export const MERCHANT = {
  mchId: '1900000001',
  appId: 'wx00000000000000a1',
  serialNo: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
  apiV3Key: 'thirty-two bytes of an APIv3 key',
  keyId: 'PUB_KEY_ID_0000000000000024101100397200000006',
} as const;

export const pemOf = (key: KeyObject): string =>
  key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }).toString();

/** How a message is signed: as it should be, by somebody else, as a probe, five minutes and a second ago, not at all. */
export type Signing = 'own' | 'stranger' | 'probe' | 'stale' | 'none';

/** The headers of an answer or a notice over these bytes. */
export function signedHeaders(body: Buffer, now: number, how: Signing = 'own'): Record<string, string> {
  if (how === 'none') return {};
  const stamp = String(Math.floor(now / 1000) - (how === 'stale' ? 301 : 0));
  const nonce = randomBytes(16).toString('hex');
  const { platform, stranger } = payKeys();
  const message = Buffer.concat([Buffer.from(`${stamp}\n${nonce}\n`), body, Buffer.from('\n')]);
  const key = how === 'stranger' ? stranger.privateKey : platform.privateKey;
  const signature = sign('RSA-SHA256', message, key).toString('base64');
  return {
    'Wechatpay-Timestamp': stamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': MERCHANT.keyId,
    'Wechatpay-Signature': how === 'probe' ? `WECHATPAY/SIGNTEST/${signature}` : signature,
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  };
}

type Asked = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: string;
};

/** Why a call is not the merchant's, or `null` when it is. Each nonce counts once. */
export function signatureFault(
  { method, path, authorization, body }: Asked,
  now: number,
  nonces: Set<string>,
): string | null {
  const [scheme, ...rest] = authorization.split(' ');
  const parts = new Map(
    [...rest.join(' ').matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  const { mchid, serial_no, timestamp = '', nonce_str = '', signature = '' } = Object.fromEntries(parts);
  if (scheme !== 'WECHATPAY2-SHA256-RSA2048') return 'scheme';
  if (mchid !== MERCHANT.mchId || serial_no !== MERCHANT.serialNo) return 'merchant';
  if (Math.abs(now / 1000 - Number(timestamp)) > 300) return 'timestamp';
  if (nonce_str.length < 16 || nonces.has(nonce_str)) return 'nonce';
  nonces.add(nonce_str);
  const message = `${method}\n${path}\n${timestamp}\n${nonce_str}\n${body}\n`;
  const isOwn = verify(
    'RSA-SHA256',
    Buffer.from(message),
    payKeys().merchant.publicKey,
    Buffer.from(signature, 'base64'),
  );
  return isOwn ? null : 'signature';
}

/** The sealed part of a notice. `lost` bytes are cut off its tag. */
export function seal(content: object, associated: string, lost = 0) {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', MERCHANT.apiV3Key, nonce);
  cipher.setAAD(Buffer.from(associated));
  const text = JSON.stringify(content);
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    original_type: associated,
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: bytes.subarray(0, bytes.length - lost).toString('base64'),
    associated_data: associated,
    nonce,
  };
}
