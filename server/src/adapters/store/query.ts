import type { ClientBase, QueryResultRow } from 'pg';
import type { Prepared } from './rows.ts';

type Values = readonly unknown[];

/** All rows of a statement. What a row holds follows from the columns it selects, which the caller must name. */
export const many = async <Row extends QueryResultRow>(
  client: ClientBase,
  sql: string,
  values: Values = [],
): Promise<readonly Row[]> => (await client.query<Row>(sql, [...values])).rows;

/** The first row, or `null`. */
export const first = async <Row extends QueryResultRow>(
  client: ClientBase,
  sql: string,
  values: Values = [],
): Promise<Row | null> => (await client.query<Row>(sql, [...values])).rows[0] ?? null;

/** How many rows a statement changed. */
export const change = async (client: ClientBase, sql: string, values: Values): Promise<number> =>
  (await client.query(sql, [...values])).rowCount ?? 0;

/** Stores a row; `false` when the statement's conditions left nothing to do. */
export const save = async <Row>(client: ClientBase, statement: Prepared<Row>, row: Row): Promise<boolean> =>
  (await change(client, statement.text, statement.valuesOf(row))) > 0;

/** Stores a row that must be there: nothing to do is a fault. */
export async function mustSave<Row>(client: ClientBase, statement: Prepared<Row>, row: Row): Promise<void> {
  if (!(await save(client, statement, row))) throw new Error(`no such row for: ${statement.text}`);
}
