import { createHmac, timingSafeEqual } from 'node:crypto';
import { NONCE_BYTES, seal, unseal } from './seal.ts';
import { subkey } from './subkey.ts';

const LENGTH_BYTES = 4;

/** The keys of one backup: one per part, so that parts cannot stand for each other, and one for its list of contents. */
export type BackupKeys = {
  /** A stream of pieces, sealed one by one; a last one says that nothing follows. */
  readonly sealPart: (name: string, pieces: AsyncIterable<Uint8Array>) => AsyncGenerator<Buffer>;
  /** The pieces again. Throws when one was altered, moved, added or lost. */
  readonly openPart: (name: string, bytes: AsyncIterable<Uint8Array>) => AsyncGenerator<Buffer>;
  readonly mark: (text: string) => string;
  readonly isMarked: (text: string, mark: string) => boolean;
};

const contextOf = (name: string, place: number, isLast: boolean): string =>
  `backup|${name}|${place}|${isLast ? 'last' : 'more'}`;

/** Cuts a stream into the pieces that were written, each behind its length. */
async function* piecesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= LENGTH_BYTES) {
      const end = LENGTH_BYTES + rest.readUInt32BE(0);
      if (rest.length < end) break;
      yield rest.subarray(LENGTH_BYTES, end);
      rest = rest.subarray(end);
    }
  }
  if (rest.length > 0) throw new Error('A part of the backup is cut off');
}

/** The keys of backups, derived from the stem. `id` is the backup's own. */
export function backupKeys(stem: Uint8Array, id: string): BackupKeys {
  const own = subkey(stem, `backup/${id}`);
  const markKey = subkey(own, 'contents');
  const markOf = (text: string) => createHmac('sha256', markKey).update(text).digest();

  async function* sealPart(name: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    const key = subkey(own, `part/${name}`);
    const sealed = (place: number, isLast: boolean, piece: Uint8Array): Buffer => {
      const { nonce, body } = seal(key, contextOf(name, place, isLast), piece);
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32BE(nonce.length + body.length);
      return Buffer.concat([length, nonce, body]);
    };
    let place = 0;
    for await (const piece of pieces) {
      yield sealed(place, false, piece);
      place += 1;
    }
    yield sealed(place, true, Buffer.alloc(0));
  }

  async function* openPart(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    const key = subkey(own, `part/${name}`);
    let [place, isOver] = [0, false];
    for await (const piece of piecesOf(bytes)) {
      const sealed = { nonce: piece.subarray(0, NONCE_BYTES), body: piece.subarray(NONCE_BYTES) };
      // Only the last one is empty, and it is bound to being the last.
      isOver = sealed.body.length === 16;
      const plain = unseal(key, contextOf(name, place, isOver), sealed);
      if (!isOver) yield plain;
      place += 1;
    }
    if (!isOver) throw new Error(`The end of the part ${name} of the backup is missing`);
  }

  return {
    sealPart,
    openPart,
    mark: (text) => markOf(text).toString('hex'),
    isMarked: (text, mark) => {
      const given = Buffer.from(mark, 'hex');
      const wanted = markOf(text);
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    },
  };
}
