import { changeAgency } from '@ruzhu/api';
import { Button, Popconfirm } from 'antd';
import { call } from '../../client/call.ts';
import { useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { amount } from '../../texts/amounts.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useSubmit } from '../parts/use-submit.tsx';
import type { Agency } from './page.tsx';
import { agencyTexts } from './texts.ts';

/** The agencies with what can be done to each. */
export function AgencyTable({
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
