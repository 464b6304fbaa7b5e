/** How work and results go through a pipe: the length of all, the length of the JSON, the JSON, then the parts. */
export type Parcel = { readonly label: unknown; readonly parts: readonly Buffer[] };

const LENGTH = 4;

const measured = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

export const pack = ({ label, parts }: Parcel): Buffer =>
  measured(Buffer.concat([measured(Buffer.from(JSON.stringify(label))), ...parts.map(measured)]));

/** What `pack` has packed, without the length of all. Throws when it is not whole. */
function unpack(bytes: Buffer): Parcel {
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

/**
 * Puts parcels together again from the pieces a pipe gives. Gives what has arrived whole with each piece. Throws when a
 * parcel is announced with more than `most` bytes, or is not whole.
 */
export function parcelReader(most: number): (piece: Buffer) => readonly Parcel[] {
  let [pieces, held]: [Buffer[], number] = [[], 0];
  const whole = (): Buffer => {
    const all = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces, held);
    pieces = [all];
    return all;
  };
  const announced = (): number => {
    const length = whole().readUInt32BE(0);
    if (length > most) throw new Error('A parcel is too large');
    return LENGTH + length;
  };
  let awaited = LENGTH;
  return (piece) => {
    pieces.push(piece);
    held += piece.length;
    const arrived: Parcel[] = [];
    while (held >= awaited) {
      if (awaited === LENGTH) awaited = announced();
      if (held < awaited) break;
      const all = whole();
      arrived.push(unpack(all.subarray(LENGTH, awaited)));
      pieces = [all.subarray(awaited)];
      held -= awaited;
      awaited = LENGTH;
    }
    return arrived;
  };
}
