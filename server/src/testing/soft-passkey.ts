/** A security key in software: makes passkeys and signs with them, as WebAuthn has it, and also wrongly when told to. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

type Options = { readonly challenge: string };
type Wrongly = {
  readonly origin?: string;
  readonly challenge?: string;
  /** Whether the person was verified; a touch alone is not enough. */
  readonly isVerified?: boolean;
  readonly counter?: number;
};

export type SoftPasskey = {
  readonly make: (options: Options, wrongly?: Wrongly) => Record<string, unknown>;
  readonly answer: (options: Options, wrongly?: Wrongly) => Record<string, unknown>;
};

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const text = (word: string) => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
const bytesOf = (bytes: Buffer) =>
  Buffer.concat([Buffer.from([0x59, bytes.length >> 8, bytes.length & 255]), bytes]);

/** The public key as COSE has it: EC2, ES256, P-256. */
function coseOf(publicKey: KeyObject): Buffer {
  const { x, y } = publicKey.export({ format: 'jwk' });
  const [head, between] = [Buffer.from('a5010203262001215820', 'hex'), Buffer.from('225820', 'hex')];
  return Buffer.concat([head, Buffer.from(x!, 'base64url'), between, Buffer.from(y!, 'base64url')]);
}

export function softPasskey(origin: string): SoftPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let used = 0;

  const clientData = (type: string, options: Options, wrongly: Wrongly) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: wrongly.challenge ?? options.challenge,
        origin: wrongly.origin ?? origin,
        crossOrigin: false,
      }),
    );
  const authData = (flags: number, wrongly: Wrongly, rest = Buffer.alloc(0)) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(wrongly.counter ?? used);
    const verified = wrongly.isVerified === false ? 0 : 4;
    return Buffer.concat([
      sha256(new URL(wrongly.origin ?? origin).hostname),
      Buffer.from([1 | verified | flags]),
      counter,
      rest,
    ]);
  };
  const outer = { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {} };

  return {
    make: (options, wrongly = {}) => {
      const length = Buffer.from([id.length >> 8, id.length & 255]);
      const made = Buffer.concat([Buffer.alloc(16), length, id, coseOf(publicKey)]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        bytesOf(authData(0x40, wrongly, made)),
      ]);
      const clientDataJSON = b64(clientData('webauthn.create', options, wrongly));
      return {
        ...outer,
        response: { clientDataJSON, attestationObject: b64(attestation), transports: ['internal'] },
      };
    },
    answer: (options, wrongly = {}) => {
      used += 1;
      const [client, data] = [clientData('webauthn.get', options, wrongly), authData(0, wrongly)];
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return {
        ...outer,
        response: { clientDataJSON: b64(client), authenticatorData: b64(data), signature: b64(signature) },
      };
    },
  };
}
