import { type AnswerOf, agencies, auditOf, exportAudit, staffOf } from '@ruzhu/api';
import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useApp, useTexts } from '../../kit/app.tsx';
import { useAsk, useAskPages } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { consoleTexts } from '../parts/console-texts.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import { LoadFault, Waiting } from '../parts/loaded.tsx';
import { More } from '../parts/more.tsx';
import { rolesOf } from '../parts/nav.ts';
import { stamp } from '../parts/time.ts';
import { ACTS, auditTexts, REASONS } from './texts.ts';

type Row = AnswerOf<typeof auditOf>['rows'][number];
const PAGE = 50;

/** O-10: who did or looked at what, newest first. */
export function Page() {
  const t = useTexts(auditTexts);
  return (
    <ConsolePage title={t('title')} place="audit">
      {() => <Audit />}
    </ConsolePage>
  );
}

function Audit() {
  const t = useTexts(auditTexts);
  const [search, setSearch] = useSearchParams();
  const act = ACTS.find((one) => one === search.get('act'));
  const pages = useAskPages(auditOf, act ? { act } : {}, ({ rows }) => {
    const last = rows.at(-1);
    return rows.length < PAGE || !last ? undefined : { beforeSeq: last.seq };
  });
  return (
    <>
      <p>{t('intro')}</p>
      <div className="toolbar">
        <label htmlFor="act">{t('filter')}</label>
        <Select
          id="act"
          className="search-select"
          aria-label={t('filter')}
          value={act ?? ''}
          onChange={(value) => setSearch(value ? { act: value } : {})}
          options={[
            { value: '', label: t('all') },
            ...ACTS.map((one) => ({ value: one as string, label: t(`act.${one}`) })),
          ]}
        />
        <ExportButton key={act} endpoint={exportAudit} body={act ? { act } : {}} />
      </div>
      {pages.isPending && <Waiting />}
      {pages.error && (
        <LoadFault what={t('what')} fault={pages.error} onReload={() => void pages.refetch()} />
      )}
      {pages.data && (
        <>
          <AuditTable rows={pages.data.pages.flatMap((page) => page.rows)} />
          <More pages={pages} />
        </>
      )}
    </>
  );
}

/** Names of people and agencies by their id, as far as they are listed. */
function useNames(): (id: string) => string | null {
  const people = useAsk(staffOf);
  const houses = useAsk(agencies);
  const names = new Map([
    ...(people.data?.staff ?? []).map((one) => [one.id, one.name] as const),
    ...(houses.data?.agencies ?? []).map((one) => [one.id, one.name] as const),
  ]);
  return (id) => names.get(id) ?? null;
}

function AuditTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTexts(auditTexts);
  const c = useTexts(consoleTexts);
  const { locale } = useApp();
  const nameOf = useNames();
  const actWords = (act: string) => {
    const known = ACTS.find((one) => one === act);
    return known ? t(`act.${known}`) : act;
  };
  const reasonWords = (reason: string) => {
    const known = REASONS.find((one) => one === reason);
    return known ? t(`reason.${known}`) : reason;
  };
  const columns: readonly Column<Row>[] = [
    { key: 'seq', title: t('col.seq'), align: 'right', width: '70', cell: ({ seq }) => seq },
    { title: t('col.at'), key: 'at', isWhole: true, cell: ({ at: iso }) => stamp(iso, locale) },
    {
      title: t('col.who'),
      key: 'who',
      cell: ({ actor, actorId }) => (
        <>
          <span data-user="">
            {nameOf(actorId) ?? (actor === 'system' ? t('who.system') : t('who.unknown'))}
          </span>{' '}
          <span className="quiet">
            {rolesOf(actor.split('+'))
              .map((role) => c(`role.${role}`))
              .join(c('joined.by'))}
          </span>
        </>
      ),
    },
    { title: t('col.act'), key: 'act', cell: ({ act }) => actWords(act) },
    {
      title: t('col.object'),
      key: 'object',
      cell: ({ object }) => <span data-user="">{nameOf(object) ?? object}</span>,
    },
    {
      title: t('col.reason'),
      key: 'reason',
      // An act that says itself why needs no second word.
      cell: ({ reason, act }) =>
        act.endsWith(`.${reason}`) ? '' : <span data-user="">{reasonWords(reason)}</span>,
    },
  ];
  return (
    <DataTable name={t('title')} rowKey={(row) => row.seq} columns={columns} rows={rows} empty={t('none')} />
  );
}
