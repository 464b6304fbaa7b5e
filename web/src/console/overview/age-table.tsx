import type { AnswerOf, funnel } from '@ruzhu/api';
import { Link } from 'react-router';
import { useTexts } from '../../kit/app.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { pathOf } from '../parts/nav.ts';
import { funnelTexts } from './funnel-texts.ts';

type Seen = AnswerOf<typeof funnel>;
type Band = NonNullable<Seen['bands']>[number];
type Row = Seen['ages'][number];

/** Counting ends here. */
const MOST = 1_000;

/** Open cases by who has them, a column for each age; a number leads to the cases that are older. */
export function AgeTable({
  bands,
  rows,
}: {
  readonly bands: readonly Band[];
  readonly rows: readonly Row[];
}) {
  const t = useTexts(funnelTexts);
  const age = ({ from, to }: Band) => {
    if (to === null) return t('age.over', { from });
    return from === 0 ? t('age.first') : t('age.between', { from, to });
  };
  const holder = ({ agency }: Row) => agency ?? t('holder.none');
  const columns: readonly Column<Row>[] = [
    {
      key: 'holder',
      title: t('col.holder'),
      width: '28%',
      cell: (row) => <span data-user={row.agency === null ? undefined : ''}>{holder(row)}</span>,
    },
    ...bands.map((band, place) => ({
      key: String(band.from),
      title: age(band),
      align: 'right' as const,
      cell: (row: Row) => {
        const n = row.n[place] ?? 0;
        if (n === 0) return 0;
        const narrowed = new URLSearchParams({
          ...(row.agencyId ? { agency: row.agencyId } : {}),
          ...(band.from > 0 ? { days: String(band.from) } : {}),
        });
        return (
          <Link
            to={`${pathOf('all-cases')}?${narrowed}`}
            aria-label={t('age.link', { agency: holder(row), age: age(band), n })}
          >
            {n >= MOST ? t('most', { n }) : n}
          </Link>
        );
      },
    })),
  ];
  return (
    <DataTable
      name={t('ages.title')}
      rowKey={({ agencyId }) => agencyId ?? ''}
      columns={columns}
      rows={rows}
      empty={t('ages.none')}
    />
  );
}
