import { expect, test } from 'vitest';
import {
  assigned,
  type Columns,
  inserted,
  overwritten,
  prepared,
  rowArrays,
  selected,
  timestamp,
} from './rows.ts';

type Parcel = {
  readonly id: string;
  readonly sentAt: number | null;
  readonly contents: readonly string[];
  readonly seal: Uint8Array;
  readonly isHeavy: boolean;
};

const columns = {
  id: 'uuid',
  sentAt: 'timestamptz',
  contents: 'jsonb',
  seal: 'bytea',
  isHeavy: 'boolean',
} satisfies Columns<Parcel>;

const parcel: Parcel = { id: 'a', sentAt: 0, contents: ['x'], seal: Uint8Array.of(1), isHeavy: true };

test('columns are named after the fields and selected under the fields’ names', () => {
  expect(selected(columns)).toBe('id, sent_at as "sentAt", contents, seal, is_heavy as "isHeavy"');
  expect(inserted(columns)).toBe(
    '(id, sent_at, contents, seal, is_heavy) values (:id, :sentAt, :contents, :seal, :isHeavy)',
  );
  expect(assigned(columns, 'id', 'seal')).toBe(
    'sent_at = :sentAt, contents = :contents, is_heavy = :isHeavy',
  );
  expect(overwritten(columns, 'id', 'contents', 'seal')).toBe(
    'sent_at = excluded.sent_at, is_heavy = excluded.is_heavy',
  );
});

test('fields of a statement become numbered parameters, each once, and a cast stays a cast', () => {
  const statement = prepared<Parcel>(
    columns,
    'update parcels set sent_at = :sentAt, contents = :contents where id = :id::uuid and :sentAt > now()',
  );
  expect(statement.text).toBe(
    'update parcels set sent_at = $1, contents = $2 where id = $3::uuid and $1 > now()',
  );
  expect(statement.valuesOf(parcel)).toEqual(['1970-01-01T00:00:00.000Z', '["x"]', 'a']);
  expect(statement.valuesOf({ ...parcel, sentAt: null })[0]).toBeNull();
});

test('a statement that names a field which is not there is a fault at once', () => {
  expect(() => prepared<Parcel>(columns, 'update parcels set sent = :sent')).toThrow('no field sent');
});

test('many rows become one array per column, numbered after the parameters before them', () => {
  const rows = rowArrays<Parcel>(columns, 'given', 2);
  expect(rows.from).toBe(
    'unnest($3::uuid[], $4::timestamptz[], $5::jsonb[], $6::bytea[], $7::boolean[])' +
      ' as given (id, sent_at, contents, seal, is_heavy)',
  );
  expect(rows.until).toBe(7);
  expect(rows.valuesOf([parcel, { ...parcel, id: 'b', sentAt: null }])).toEqual([
    ['a', 'b'],
    ['1970-01-01T00:00:00.000Z', null],
    ['["x"]', '["x"]'],
    [parcel.seal, parcel.seal],
    [true, true],
  ]);
});

test.each([
  [1_772_294_399_123, '2026-02-28T15:59:59.123Z'],
  [Number.POSITIVE_INFINITY, 'infinity'],
  [Number.NEGATIVE_INFINITY, '-infinity'],
])('the instant %d is written %s', (instant, text) => {
  expect(timestamp(instant)).toBe(text);
});

test('an instant that is no number is a fault, not a wrong time', () => {
  expect(() => timestamp(Number.NaN)).toThrow();
});
