import { changeAgency } from '@ruzhu/api';
import { civilDateAt } from '@ruzhu/rules';
import { Button, Popconfirm } from 'antd';
import { call } from '../../client/call.ts';
import { useApp, useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { amount } from '../../texts/amounts.ts';
import { leftWords } from '../../texts/dates.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useSubmit } from '../parts/use-submit.tsx';
import type { Agency } from './agency.ts';
import { clockOf } from './agency-times.ts';
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
    { title: t('col.hours'), key: 'hours', cell: (agency) => <Hours agency={agency} /> },
    { title: t('col.score'), key: 'score', cell: ({ score }) => <Score score={score} /> },
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

function Hours({ agency: { hours, absences } }: { readonly agency: Agency }) {
  const t = useTexts(agencyTexts);
  const { clock } = useApp();
  const today = civilDateAt(clock());
  const next = absences.find(({ until }) => until >= today);
  return (
    <>
      {clockOf(hours.from)}–{clockOf(hours.until)}
      {next && (
        <>
          <br />
          <span className="quiet">{t('absent', { from: next.from, until: next.until })}</span>
        </>
      )}
    </>
  );
}

/** What its last decisions say; nothing is said of an agency that has decided too few. */
function Score({ score }: { readonly score: Agency['score'] }) {
  const t = useTexts(agencyTexts);
  const { locale } = useApp();
  if (score === null || score.decided === 0 || score.medianMs === null)
    return <span className="quiet">{t('score.none')}</span>;
  const share = (n: number) => Math.round((100 * n) / score.decided);
  return (
    <>
      {t('score.time', { share: share(score.onTime), left: leftWords(score.medianMs, locale) })}
      <br />
      <span className="quiet">{t('score.back', { share: share(score.returned), n: score.decided })}</span>
    </>
  );
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
