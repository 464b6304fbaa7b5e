import type { AnswerOf, agencies } from '@ruzhu/api';
import { useTexts } from '../../kit/app.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { agencyTexts } from './texts.ts';

type Found = AnswerOf<typeof agencies>;
type Pair = Found['pairs'][number];

/** Who judges the same with whom, and how often the two differ: always the same two, or never of two minds, is worth a look. */
export function PairTable({ found: { pairs, agencies: all } }: { readonly found: Found }) {
  const t = useTexts(agencyTexts);
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? '';
  const total = (pair: Pair) =>
    pairs
      .filter(({ agencyId, kind }) => agencyId === pair.agencyId && kind === pair.kind)
      .reduce((sum, { decided }) => sum + decided, 0);
  const columns: readonly Column<Pair>[] = [
    {
      title: t('col.name'),
      key: 'agency',
      cell: ({ agencyId }) => <span data-user="">{nameOf(agencyId)}</span>,
    },
    { title: t('pair.kind'), key: 'kind', cell: ({ kind }) => t(`pair.${kind}`) },
    {
      title: t('pair.people'),
      key: 'people',
      cell: ({ first, second }) => <span data-user="">{`${first} → ${second}`}</span>,
    },
    {
      title: t('pair.decided'),
      key: 'decided',
      cell: (pair) =>
        t('pair.share', {
          n: pair.decided,
          percent: Math.round((100 * pair.decided) / Math.max(1, total(pair))),
        }),
    },
    {
      title: t('pair.differed'),
      key: 'differed',
      cell: ({ differed, decided }) =>
        t('pair.share', { n: differed, percent: Math.round((100 * differed) / Math.max(1, decided)) }),
    },
  ];
  return (
    <section aria-label={t('pair.title')} className="panel">
      <h2>{t('pair.title')}</h2>
      <p className="quiet">{t('pair.intro')}</p>
      <DataTable
        name={t('pair.title')}
        rowKey={({ agencyId, kind, first, second }) => `${agencyId} ${kind} ${first} ${second}`}
        columns={columns}
        rows={pairs}
        empty={t('pair.none')}
      />
    </section>
  );
}
