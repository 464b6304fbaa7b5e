import { type AnswerOf, agencies, staffOf } from '@ruzhu/api';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { useAsk } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { consoleTexts } from '../parts/console-texts.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { rolesOf } from '../parts/nav.ts';
import { AccessDialog } from './access-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { peopleTexts } from './texts.ts';

type People = AnswerOf<typeof staffOf>;
type Person = People['staff'][number];

/** O-09: who works here, as what, for which agency; invitations are shown once. */
export function Page() {
  const t = useTexts(peopleTexts);
  return (
    <ConsolePage title={t('title')} place="people">
      {() => <People />}
    </ConsolePage>
  );
}

function People() {
  const t = useTexts(peopleTexts);
  const people = useAsk(staffOf);
  const houses = useAsk(agencies);
  const [isInviting, setInviting] = useState(false);
  const [resetting, setResetting] = useState<Person | null>(null);
  const [changing, setChanging] = useState<Person | null>(null);
  const known = houses.data?.agencies ?? [];
  return (
    <>
      <div className="toolbar">
        <Button type="primary" onClick={() => setInviting(true)}>
          {t('invite')}
        </Button>
      </div>
      <Loaded query={people} what={t('what')}>
        {(data) => (
          <PeopleTable
            data={data}
            agencyName={(id) => known.find((one) => one.id === id)?.name ?? ''}
            onReset={setResetting}
            onAccess={setChanging}
          />
        )}
      </Loaded>
      {resetting && people.data && (
        <ResetDialog
          person={resetting}
          data={people.data}
          onClose={() => setResetting(null)}
          onDone={() => void people.refetch()}
        />
      )}
      {changing && (
        <AccessDialog
          person={changing}
          onClose={() => setChanging(null)}
          onDone={() => void people.refetch()}
        />
      )}
      {isInviting && <InviteDialog agencies={known} onClose={() => setInviting(false)} />}
    </>
  );
}

function PeopleTable({
  data: { staff: rows, byPasskey, resets },
  agencyName,
  onReset,
  onAccess,
}: {
  readonly data: People;
  readonly agencyName: (id: string) => string;
  readonly onReset: (person: Person) => void;
  readonly onAccess: (person: Person) => void;
}) {
  const t = useTexts(peopleTexts);
  const c = useTexts(consoleTexts);
  const columns: readonly Column<Person>[] = [
    { title: t('col.name'), key: 'name', cell: ({ name }) => <span data-user="">{name}</span> },
    {
      title: t('col.email'),
      key: 'email',
      cell: ({ email }) => <span data-user="">{email}</span>,
    },
    {
      title: t('col.roles'),
      key: 'roles',
      cell: ({ roles }) =>
        rolesOf(roles)
          .map((role) => c(`role.${role}`))
          .join(c('joined.by')),
    },
    {
      title: t('col.agency'),
      key: 'agencyId',
      cell: ({ agencyId: id }) => (id ? <span data-user="">{agencyName(id)}</span> : t('no.agency')),
    },
    {
      title: t('col.state'),
      key: 'state',
      cell: ({ state }) => {
        const word = t(state === 'active' ? 'state.active' : 'state.disabled');
        return <StatusTag status={{ zh: word, en: word, tag: state === 'active' ? 'plain' : 'muted' }} />;
      },
    },
    {
      title: t('col.passkey'),
      key: 'passkey',
      cell: (row) =>
        byPasskey.includes(row.id) ? (
          <Button size="small" onClick={() => onReset(row)}>
            {t(resets.some(({ staffId }) => staffId === row.id) ? 'reset.waits' : 'reset')}{' '}
            <span className="sr">{row.name}</span>
          </Button>
        ) : (
          t('passkey.none')
        ),
    },
    {
      title: t('col.access'),
      key: 'access',
      cell: (row) => (
        <Button size="small" onClick={() => onAccess(row)}>
          {t(row.state === 'active' ? 'access.end' : 'access.restore')} <span className="sr">{row.name}</span>
        </Button>
      ),
    },
  ];
  return (
    <DataTable name={t('title')} rowKey={(row) => row.id} columns={columns} rows={rows} empty={t('none')} />
  );
}
