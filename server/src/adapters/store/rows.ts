/** What a field may be stored as, told from its type. */
type TypeOf<Value> = Value extends string
  ? 'uuid' | 'text'
  : Value extends number
    ? 'integer' | 'bigint' | 'timestamptz'
    : Value extends boolean
      ? 'boolean'
      : Value extends Uint8Array
        ? 'bytea'
        : 'jsonb' | 'text[]';

export type ColumnType = TypeOf<string> | TypeOf<number> | 'boolean' | 'bytea' | 'jsonb' | 'text[]';

/** The fields of a row and the types of their columns, which are named alike: `merchantId` is `merchant_id`. */
export type Columns<Row> = { readonly [Field in keyof Row]-?: TypeOf<NonNullable<Row[Field]>> };

type AnyColumns = Readonly<Record<string, ColumnType>>;

export const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const fieldsBut = (columns: AnyColumns, kept: readonly string[]): readonly string[] =>
  Object.keys(columns).filter((field) => !kept.includes(field));

/** The columns in order: `id, merchant_id`. */
export const columnList = (columns: AnyColumns): string => Object.keys(columns).map(columnOf).join(', ');

/** What stands after `select` or `returning`: `id, merchant_id as "merchantId"`. */
export const selected = (columns: AnyColumns): string =>
  Object.keys(columns)
    .map((field) => (columnOf(field) === field ? field : `${columnOf(field)} as "${field}"`))
    .join(', ');

/** What stands after `insert into …` of a `prepared` statement: `(id, merchant_id) values (:id, :merchantId)`. */
export const inserted = (columns: AnyColumns): string =>
  `(${columnList(columns)}) values (${Object.keys(columns)
    .map((field) => `:${field}`)
    .join(', ')})`;

/** What stands after `set` of a `prepared` statement, for all fields but `kept`: `state = :state, paid_at = :paidAt`. */
export const assigned = (columns: AnyColumns, ...kept: readonly string[]): string =>
  fieldsBut(columns, kept)
    .map((field) => `${columnOf(field)} = :${field}`)
    .join(', ');

/** What stands after `do update set`, for all fields but `kept`: `state = excluded.state`. */
export const overwritten = (columns: AnyColumns, ...kept: readonly string[]): string =>
  fieldsBut(columns, kept)
    .map((field) => `${columnOf(field)} = excluded.${columnOf(field)}`)
    .join(', ');

/** An instant as text: the driver would write a date in the machine's own time zone. */
export function timestamp(instant: number): string {
  if (instant === Number.POSITIVE_INFINITY) return 'infinity';
  if (instant === Number.NEGATIVE_INFINITY) return '-infinity';
  return new Date(instant).toISOString();
}

const writers: Partial<Readonly<Record<ColumnType, (value: unknown) => unknown>>> = {
  timestamptz: (value) => timestamp(Number(value)),
  // The driver would write an array as one of PostgreSQL's.
  jsonb: (value) => JSON.stringify(value),
};

/** A value as the driver must be given it for a column of the type. */
const written = (type: ColumnType, value: unknown): unknown =>
  value === null || value === undefined ? null : (writers[type]?.(value) ?? value);

/** A statement whose parameters are the fields of a row. */
export type Prepared<Row> = { readonly text: string; readonly valuesOf: (row: Row) => unknown[] };

/**
 * A statement that names its parameters after fields: `update orders set state = :state where id = :id`. A name that
 * is no field is a fault as soon as the file is loaded.
 */
export function prepared<Row>(columns: Columns<Row> & AnyColumns, sql: string): Prepared<Row> {
  const fields: (keyof Row & string)[] = [];
  const text = sql.replace(/(?<!:):([a-zA-Z]\w*)/g, (_, name: string) => {
    const field = Object.keys(columns).find((one): one is keyof Row & string => one === name);
    if (field === undefined) throw new Error(`there is no field ${name} for: ${sql}`);
    if (!fields.includes(field)) fields.push(field);
    return `$${fields.indexOf(field) + 1}`;
  });
  return { text, valuesOf: (row) => fields.map((field) => written(columns[field], row[field])) };
}

/** Rows as one array per column, for statements that take many at once. */
export type RowArrays<Row> = {
  /** What stands after `from`: `unnest($1::uuid[], $2::text[]) as given (id, state)`. */
  readonly from: string;
  /** The number of its last parameter. */
  readonly until: number;
  readonly valuesOf: (rows: readonly Row[]) => unknown[][];
};

/** `name` is what the rows are called in the statement; `before` is the number of the parameter before theirs. */
export function rowArrays<Row>(columns: Columns<Row> & AnyColumns, name: string, before = 0): RowArrays<Row> {
  const fields = Object.keys(columns).filter((one): one is keyof Row & string => one in columns);
  const parameters = fields.map((field, place) => `$${before + place + 1}::${columns[field]}[]`);
  return {
    from: `unnest(${parameters.join(', ')}) as ${name} (${columnList(columns)})`,
    until: before + fields.length,
    valuesOf: (rows) => fields.map((field) => rows.map((row) => written(columns[field], row[field]))),
  };
}
