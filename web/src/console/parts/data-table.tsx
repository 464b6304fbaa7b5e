import type { ReactNode } from 'react';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly align?: 'right';
  readonly width?: string;
  /** Times and numbers that are read as one. */
  readonly isWhole?: true;
  readonly cell: (row: Row) => ReactNode;
};

/**
 * A table of a staff page: its head stays in sight, and when there is nothing it says why. antd's own writes a style
 * without a nonce each time it appears, which the content security policy refuses.
 */
export function DataTable<Row>({
  name,
  rowKey,
  columns,
  rows,
  empty,
}: {
  readonly name: string;
  readonly rowKey: (row: Row) => string | number;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly empty: string;
}) {
  const looks = columns.map(({ align, isWhole }) => [align, isWhole && 'nowrap'].filter(Boolean).join(' '));
  return (
    <table className="data">
      <caption className="sr">{name}</caption>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} {...(width ? { width } : {})} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, title }, index) => (
            <th key={key} scope="col" className={looks[index]}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td colSpan={columns.length} className="data-empty">
              {empty}
            </td>
          </tr>
        )}
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, title, cell }, index) => (
              <td key={key} className={looks[index]} data-label={title}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
