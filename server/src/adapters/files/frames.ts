import { createCipheriv, createDecipheriv } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';

const FRAME_BYTES = 65_536;
const TAG_BYTES = 16;
const SEALED_BYTES = FRAME_BYTES + TAG_BYTES;

/** After so many frames (1 MiB) others get their turn of the event loop. */
const AT_A_STRETCH = 16;

// Without the length node would also take tags of 4 bytes, which can be forged.
const options = { authTagLength: TAG_BYTES };

/** The number of the frame. The key is used for one file only, so a number never comes twice under it. */
function nonceOf(frame: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(frame, 8);
  return nonce;
}

/** What a frame is bound to: the file, its place in it, and whether anything follows. */
const contextOf = (file: string, frame: number, isLast: boolean): Buffer =>
  Buffer.from(`${file}|${frame}|${isLast ? 'last' : 'more'}`);

function seal(key: Uint8Array, file: string, frame: number, isLast: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(frame), options);
  cipher.setAAD(contextOf(file, frame, isLast));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function unseal(key: Uint8Array, file: string, frame: number, isLast: boolean, sealed: Buffer): Buffer {
  if (sealed.length < TAG_BYTES) throw new Error('An encrypted file is cut off');
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(frame), options);
  decipher.setAAD(contextOf(file, frame, isLast)).setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
}

type Work = (frame: number, isLast: boolean, part: Buffer) => Buffer;

/** `work` on each piece of `size` bytes in turn; no bytes at all make one piece. */
async function piecewise(bytes: Buffer, size: number, work: Work): Promise<Buffer> {
  const count = Math.max(1, Math.ceil(bytes.length / size));
  const done: Buffer[] = [];
  for (let frame = 0; frame < count; frame += 1) {
    done.push(work(frame, frame === count - 1, bytes.subarray(frame * size, (frame + 1) * size)));
    if (frame % AT_A_STRETCH === AT_A_STRETCH - 1) await turn();
  }
  return Buffer.concat(done);
}

/** Bytes in frames of 64 KiB, each AES-256-GCM; `file` names the file they belong to, `key` is used for it alone. */
export const sealFrames = (key: Uint8Array, file: string, plain: Uint8Array): Promise<Buffer> =>
  piecewise(Buffer.from(plain), FRAME_BYTES, (frame, isLast, part) => seal(key, file, frame, isLast, part));

/** The bytes. Throws when a frame was altered, moved, added or lost, or belongs to another file. */
export const openFrames = (key: Uint8Array, file: string, sealed: Buffer): Promise<Buffer> =>
  piecewise(sealed, SEALED_BYTES, (frame, isLast, part) => unseal(key, file, frame, isLast, part));
