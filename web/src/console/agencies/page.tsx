import { type AnswerOf, agencies, changeAgency } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { call } from '../../client/call.ts';
import { useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { amount } from '../../texts/amounts.ts';
import { useAsk } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useSubmit } from '../parts/use-submit.tsx';
import { AgencyDialog } from './agency-dialog.tsx';
import { agencyTexts } from './texts.ts';

export type Agency = AnswerOf<typeof agencies>['agencies'][number];
type Open = { readonly kind: 'add' } | { readonly kind: 'change'; readonly agency: Agency };

/** O-14: who reviews, by which phone, how much at a time; and what stops while there is nobody. */
export function Page() {
  const t = useTexts(agencyTexts);
  return (
    <ConsolePage title={t('title')} place="agencies">
      {() => <Agencies />}
    </ConsolePage>
  );
}

function Agencies() {
  const t = useTexts(agencyTexts);
  const query = useAsk(agencies);
  const client = useQueryClient();
  const [open, setOpen] = useState<Open | null>(null);
  const [saved, setSaved] = useState('');
  const again = (agency: Agency) => {
    setOpen(null);
    setSaved(t('saved', { name: agency.name }));
    void client.invalidateQueries({ queryKey: [agencies.id] });
  };
  return (
    <>
      <div className="toolbar">
        <Button type="primary" onClick={() => setOpen({ kind: 'add' })}>
          {t('add')}
        </Button>
        <output className="quiet" data-user="">
          {saved}
        </output>
      </div>
      <Loaded query={query} what={t('what')}>
        {(found) => (
          <>
            {!found.agencies.some((one) => one.state === 'active') && (
              <Alert
                className="submit-notice"
                type="warning"
                showIcon
                title={t(found.agencies.length === 0 ? 'none' : 'none.active')}
              />
            )}
            {found.agencies.length > 0 && (
              <AgencyTable
                rows={found.agencies}
                onChange={(agency) => setOpen({ kind: 'change', agency })}
                onSaved={again}
              />
            )}
          </>
        )}
      </Loaded>
      {open && (
        <AgencyDialog
          agency={open.kind === 'change' ? open.agency : null}
          onSaved={again}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function AgencyTable({
  rows,
  onChange,
  onSaved,
}: {
  readonly rows: readonly Agency[];
  readonly onChange: (agency: Agency) => void;
  readonly onSaved: (agency: Agency) => void;
}) {
  const t = useTexts(agencyTexts);
  const columns: readonly Column<Agency>[] = [
    { title: t('col.name'), key: 'name', cell: ({ name }) => <span data-user="">{name}</span> },
    {
      title: t('col.phone'),
      key: 'phone',
      cell: ({ phone }) => <span data-user="">{phone}</span>,
    },
    {
      title: t('col.state'),
      key: 'state',
      cell: ({ state }) => (
        <StatusTag
          status={{
            zh: t(`state.${state}`),
            en: t(`state.${state}`),
            tag: state === 'active' ? 'good' : 'muted',
          }}
        />
      ),
    },
    {
      title: t('col.load'),
      key: 'load',
      align: 'right',
      cell: ({ openCases, capacity }) => `${openCases} / ${capacity}`,
    },
    { title: t('col.price'), key: 'price', align: 'right', cell: ({ price: fen }) => amount(fen) },
    {
      title: t('col.act'),
      key: 'act',
      cell: (agency) => (
        <>
          <Button
            size="small"
            aria-label={t('change.of', { name: agency.name })}
            onClick={() => onChange(agency)}
          >
            {t('change')}
          </Button>{' '}
          <Switch agency={agency} onSaved={onSaved} />
        </>
      ),
    },
  ];
  return <DataTable name={t('title')} rowKey={(row) => row.id} columns={columns} rows={rows} empty={''} />;
}

/** Pauses or resumes; pausing says what it means first. */
function Switch({
  agency,
  onSaved,
}: {
  readonly agency: Agency;
  readonly onSaved: (agency: Agency) => void;
}) {
  const t = useTexts(agencyTexts);
  const to = agency.state === 'active' ? 'paused' : 'active';
  const { submit, isPending, notice } = useSubmit<{ state: Agency['state'] }, Agency>({
    send: ({ state }) =>
      call(changeAgency, { params: { id: agency.id }, body: { version: agency.version, state } }),
    done: onSaved,
  });
  const key = to === 'paused' ? 'pause' : 'resume';
  const button = (
    <Button
      size="small"
      loading={isPending}
      aria-label={t(`${key}.of`, { name: agency.name })}
      onClick={to === 'active' ? () => void submit({ state: to }) : undefined}
    >
      {t(key)}
    </Button>
  );
  return (
    <>
      {to === 'paused' ? (
        <Popconfirm title={t('pause.ask')} okText={t('pause')} onConfirm={() => void submit({ state: to })}>
          {button}
        </Popconfirm>
      ) : (
        button
      )}
      {notice}
    </>
  );
}
