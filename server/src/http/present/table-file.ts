import { civilDateAt, civilMinuteAt, type Instant, type Locale } from '@ruzhu/rules';
import type { Gathered } from '../../services/exports.ts';
import type { Call, Edge } from '../call.ts';
import { type Cell, csvOf } from './csv.ts';

type Words = Readonly<Record<Locale, string>>;

/** A column of a table that leaves the house: its head, and what stands in it for a row. */
export type Column<Row> = readonly [head: Words, cell: (row: Row, locale: Locale) => Cell];

export const when = (at: Instant | null): string => (at === null ? '' : civilMinuteAt(at));

/** The table as a file to be kept, with what it holds said in the headers. */
export function sent<Row>(
  edge: Edge,
  { reply, locale }: Pick<Call, 'reply' | 'locale'>,
  list: string,
  columns: readonly Column<Row>[],
  { rows, isCut }: Gathered<Row>,
): string {
  const name = `${list}-${civilDateAt(edge.deps.clock.now())}.csv`;
  reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('export-rows', String(rows.length))
    .header('export-cut', String(isCut));
  return csvOf(
    columns.map(([head]) => head[locale]),
    rows.map((row) => columns.map(([, cell]) => cell(row, locale))),
  );
}
