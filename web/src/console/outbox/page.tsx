import { type AnswerOf, outboxOf, retryNotice } from '@ruzhu/api';
import { notices } from '@ruzhu/journeys';
import type { Locale, Words } from '@ruzhu/rules';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { call } from '../../client/call.ts';
import { useApp, useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import type { Tag } from '../../texts/status.ts';
import { useAskPages } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { LoadFault, Waiting } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { stamp } from '../parts/time.ts';
import { useSubmit } from '../parts/use-submit.tsx';
import { outboxTexts } from './texts.ts';

type Row = AnswerOf<typeof outboxOf>['rows'][number];

const PAGE = 50;
/** What could not be sent comes first: it is why one looks here. */
const STATES = ['dead', 'waiting', 'sent', 'all'] as const;
const CHANNELS = ['email', 'sms', 'event', 'work'] as const;
const FAULTS = ['quiet hours', 'no recipient', 'Error'] as const;
const LOOKS: Readonly<Record<string, Tag>> = { dead: 'bad', waiting: 'wait', sent: 'plain' };

/** The address of what is filtered so. */
const placeOf = (state: string, channel: string | undefined): string =>
  `?${new URLSearchParams({ state, ...(channel ? { channel } : {}) })}`;

/** O-07: what left, waits or could not be sent. Contents stay with those they are for. */
export function Page() {
  const t = useTexts(outboxTexts);
  return (
    <ConsolePage title={t('title')} place="outbox">
      {() => <Outbox />}
    </ConsolePage>
  );
}

function Outbox() {
  const t = useTexts(outboxTexts);
  const [search] = useSearchParams();
  const state = STATES.find((one) => one === search.get('state')) ?? 'dead';
  const channel = CHANNELS.find((one) => one === search.get('channel'));
  const asked = { ...(state === 'all' ? {} : { state }), ...(channel ? { channel } : {}) };
  const pages = useAskPages(outboxOf, asked, ({ rows }) => {
    const last = rows.at(-1);
    return rows.length < PAGE || !last ? undefined : { beforeAt: last.createdAt, beforeId: last.id };
  });
  return (
    <>
      <p>{t('intro')}</p>
      <nav className="filter" aria-label={t('filter')}>
        {STATES.map((one) => (
          <Link key={one} to={placeOf(one, channel)} aria-current={one === state ? 'page' : undefined}>
            {t(`state.${one}`)}
          </Link>
        ))}
      </nav>
      <nav className="filter" aria-label={t('filter.channel')}>
        {[undefined, ...CHANNELS].map((one) => (
          <Link
            key={one ?? 'all'}
            to={placeOf(state, one)}
            aria-current={one === channel ? 'page' : undefined}
          >
            {one ? t(`channel.${one}`) : t('channel.all')}
          </Link>
        ))}
      </nav>
      {pages.isPending && <Waiting />}
      {pages.error && (
        <LoadFault what={t('what')} fault={pages.error} onReload={() => void pages.refetch()} />
      )}
      {pages.data && (
        <>
          <OutboxTable
            rows={pages.data.pages.flatMap((page) => page.rows)}
            empty={t(`empty.${state}`)}
            onRetried={() => void pages.refetch()}
          />
          <More pages={pages} />
        </>
      )}
    </>
  );
}

const titles: Readonly<Record<string, { readonly title: Words }>> = notices;

/** The title of a notice with gaps where its values would stand; an event of the platform keeps its official name. */
function titleOf(notice: string, locale: Locale): string {
  const own: Readonly<Record<string, string>> = outboxTexts[locale];
  const title = titles[notice]?.title[locale].replace(/\{\w+\}/g, outboxTexts[locale].gap);
  return title ?? own[`notice.${notice}`] ?? notice;
}

/** What could not be sent is tried once more, under the id it has. */
function Retry({ row, onRetried }: { readonly row: Row; readonly onRetried: () => void }) {
  const t = useTexts(outboxTexts);
  const { submit, isPending, notice } = useSubmit<object, unknown>({
    send: () => call(retryNotice, { params: { id: row.id } }),
    done: onRetried,
  });
  if (row.state !== 'dead') return null;
  return (
    <>
      {notice}
      <Button size="small" loading={isPending} onClick={() => void submit({})}>
        {t('retry')}
      </Button>
    </>
  );
}

/** Causes the product knows in words; what a server outside answered stays as it said it. */
function FaultWords({ fault }: { readonly fault: string }) {
  const t = useTexts(outboxTexts);
  const known = FAULTS.find((one) => one === fault);
  return known ? t(`fault.${known}`) : <span data-user="">{fault}</span>;
}

function OutboxTable({
  rows,
  empty,
  onRetried,
}: {
  readonly rows: readonly Row[];
  readonly empty: string;
  readonly onRetried: () => void;
}) {
  const t = useTexts(outboxTexts);
  const { locale } = useApp();
  const channelWords = (channel: string) =>
    t(`channel.${CHANNELS.find((one) => one === channel) ?? 'other'}`);
  const stateWords = (state: string) => t(`state.${STATES.find((one) => one === state) ?? 'all'}`);
  const columns: readonly Column<Row>[] = [
    {
      title: t('col.created'),
      key: 'createdAt',
      isWhole: true,
      cell: ({ createdAt: iso }) => stamp(iso, locale),
    },
    { title: t('col.channel'), key: 'channel', cell: ({ channel }) => channelWords(channel) },
    {
      title: t('col.notice'),
      key: 'notice',
      width: '26%',
      cell: ({ notice }) => <span data-user="">{titleOf(notice, locale)}</span>,
    },
    {
      title: t('col.state'),
      key: 'state',
      cell: ({ state }) => (
        <StatusTag status={{ zh: stateWords(state), en: stateWords(state), tag: LOOKS[state] ?? 'plain' }} />
      ),
    },
    {
      title: t('col.attempts'),
      key: 'attempts',
      align: 'right',
      cell: ({ attempts: n }) => t('attempts', { n }),
    },
    {
      title: t('col.when'),
      key: 'when',
      isWhole: true,
      cell: ({ doneAt, dueAt, state }) => {
        if (doneAt) return t('done', { time: stamp(doneAt, locale) });
        return state === 'waiting' ? t('next', { time: stamp(dueAt, locale) }) : '';
      },
    },
    {
      title: t('col.fault'),
      key: 'fault',
      cell: ({ fault }) => fault && <FaultWords fault={fault} />,
    },
    { title: t('col.act'), key: 'act', cell: (row) => <Retry row={row} onRetried={onRetried} /> },
  ];
  return <DataTable name={t('title')} rowKey={(row) => row.id} columns={columns} rows={rows} empty={empty} />;
}
