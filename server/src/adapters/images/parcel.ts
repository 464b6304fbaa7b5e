/** How a child hands back its work: the length of the JSON, the JSON, then the parts one after another. */
export type Parcel = { readonly label: unknown; readonly parts: readonly Buffer[] };

const LENGTH = 4;

const measured = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

export const pack = ({ label, parts }: Parcel): Buffer =>
  Buffer.concat([measured(Buffer.from(JSON.stringify(label))), ...parts.map(measured)]);

/** The parcel again. Throws when it is not whole. */
export function unpack(bytes: Buffer): Parcel {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + LENGTH + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new Error('A parcel is cut off');
    pieces.push(bytes.subarray(at + LENGTH, end));
    at = end;
  }
  const [label, ...parts] = pieces;
  if (!label) throw new Error('A parcel is empty');
  return { label: JSON.parse(label.toString('utf8')), parts };
}
