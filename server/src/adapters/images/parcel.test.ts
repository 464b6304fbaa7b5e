import { expect, test } from 'vitest';
import { pack, parcelReader } from './parcel.ts';

const parcel = { label: { ok: true, 字: 1 }, parts: [Buffer.from('page'), Buffer.alloc(0)] };
const other = { label: 'second', parts: [] };
const MOST = 1_000;

const readAll = (pieces: readonly Buffer[], most = MOST) => {
  const read = parcelReader(most);
  return pieces.flatMap((piece) => read(piece));
};

/** The bytes in pieces of so many. */
const cut = (bytes: Buffer, size: number): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );

test.each([1, 3, 4, 5, 7, 1_000])(
  'two parcels come out of pieces of %i bytes as they were packed',
  (size) => {
    const sent = Buffer.concat([pack(parcel), pack(other)]);
    expect(readAll(cut(sent, size))).toEqual([parcel, other]);
  },
);

test('a parcel of which the end is missing is not given', () => {
  expect(readAll([pack(parcel).subarray(0, -1)])).toEqual([]);
});

test('a parcel larger than allowed is a fault as soon as it is announced', () => {
  const announced = Buffer.alloc(4);
  announced.writeUInt32BE(MOST + 1);
  expect(() => readAll([announced])).toThrow('too large');
});

const length = (bytes: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes);
  return four;
};

test.each([
  ['nothing', length(0)],
  ['a part that is longer than the parcel', Buffer.concat([length(5), length(9), Buffer.from('1')])],
  ['a label that is no JSON', Buffer.concat([length(5), length(1), Buffer.from('{')])],
])('a parcel that holds %s is a fault', (_, bytes) => {
  expect(() => readAll([bytes])).toThrow();
});
