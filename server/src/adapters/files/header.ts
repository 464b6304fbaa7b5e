/** The first bytes of every file: "Ruzhu file, format 1". */
const MAGIC = Buffer.from('RZF1');
const HEADER_AT = MAGIC.length + 2;

/** `RZF1`, the length of the wrapped key in two bytes, the wrapped key, the frames. */
export function joinHeader(header: string, frames: Buffer): Buffer {
  const text = Buffer.from(header);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length);
  return Buffer.concat([MAGIC, length, text, frames]);
}

/** The parts again. Throws when the file is not one of ours or ends too early. */
export function splitHeader(kept: Buffer): { readonly header: string; readonly frames: Buffer } {
  if (kept.length < HEADER_AT || !kept.subarray(0, MAGIC.length).equals(MAGIC))
    throw new Error('An encrypted file has an unknown form');
  const end = HEADER_AT + kept.readUInt16BE(MAGIC.length);
  if (kept.length < end) throw new Error('An encrypted file is cut off');
  return { header: kept.toString('utf8', HEADER_AT, end), frames: kept.subarray(end) };
}
