import { queue } from '@ruzhu/api';
import { civilDateAt, endOf } from '@ruzhu/rules';
import { useNow, useTexts } from '../../kit/app.tsx';
import { useAsk } from '../parts/ask.ts';
import { Figures } from '../parts/figures.tsx';
import { dueBefore } from '../parts/waiting.ts';
import { queueTexts } from './texts.ts';

/** What waits, what is mine, what is due today and what is late. */
export function Counts({
  counts,
  mine,
}: {
  readonly counts: Readonly<Record<string, number>>;
  readonly mine: number;
}) {
  const t = useTexts(queueTexts);
  const now = useNow(30_000);
  // The first page of the queue tells what is due: it is ordered by deadline.
  const first = useAsk(queue, { query: { state: 'queued' } });
  const rows = first.data?.cases ?? [];
  const hasMore = rows.length === 50;
  const said = ({ count, isExact }: { count: number; isExact: boolean }) =>
    isExact ? String(count) : t('count.more', { n: count });
  const late = said(dueBefore(rows, now, hasMore));
  return (
    <Figures
      name={t('counts')}
      figures={[
        { key: 'queued', label: t('count.queued'), value: String(counts.queued ?? 0) },
        { key: 'mine', label: t('count.mine'), value: String(mine) },
        {
          key: 'today',
          label: t('count.today'),
          value: said(dueBefore(rows, endOf(civilDateAt(now)), hasMore)),
        },
        { key: 'late', label: t('count.late'), value: late, isBad: late !== '0' },
      ]}
    />
  );
}
