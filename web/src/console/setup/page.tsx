import { type AnswerOf, setup } from '@ruzhu/api';

import { Link } from 'react-router';
import { useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import type { Tag } from '../../texts/status.ts';
import { useAsk } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { pathOf } from '../parts/nav.ts';
import { MoneyPreview } from './money-preview.tsx';
import { setupTexts } from './texts.ts';

type Part = AnswerOf<typeof setup>['parts'][number];

const LOOKS: Readonly<Record<Part['state'], Tag>> = { ready: 'plain', standIn: 'wait', missing: 'bad' };
const NEXT = [
  ['agency', 'agencies'],
  ['people', 'people'],
  ['policy', 'policies'],
] as const;

/** O-00, after the first sign-in and any time later: what a stand-in still plays, and what to do next. */
export function Page() {
  const t = useTexts(setupTexts);
  return (
    <ConsolePage title={t('title')} place="setup">
      {() => <Setup />}
    </ConsolePage>
  );
}

function Setup() {
  const t = useTexts(setupTexts);
  const query = useAsk(setup);
  return (
    <>
      <p>{t('intro')}</p>
      <Loaded query={query} what={t('what')} rows={8}>
        {({ parts }) => <Parts parts={parts} />}
      </Loaded>
      <section className="panel" aria-labelledby="next">
        <h2 id="next">{t('next.title')}</h2>
        <ul>
          {NEXT.map(([key, place]) => (
            <li key={key}>
              <Link to={pathOf(place)}>{t(`next.${key}`)}</Link>{' '}
              <span className="quiet">{t(`next.${key}.why`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <MoneyPreview title={t('money.title')} />
    </>
  );
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const t = useTexts(setupTexts);
  const columns: readonly Column<Part>[] = [
    { title: t('col.part'), key: 'key', cell: ({ key }) => t(`part.${key}`) },
    {
      title: t('col.state'),
      key: 'state',
      cell: ({ state }) => (
        <StatusTag status={{ zh: t(`state.${state}`), en: t(`state.${state}`), tag: LOOKS[state] }} />
      ),
    },
    { title: t('col.means'), key: 'means', cell: (part) => t(meansKey(part)) },
    {
      title: t('col.settings'),
      key: 'settings',
      cell: ({ settings: names }) =>
        names.length === 0 ? (
          <span className="quiet">{t('settings.none')}</span>
        ) : (
          names.map((name) => (
            <code key={name} className="mono setting">
              {name}
            </code>
          ))
        ),
    },
  ];
  return <DataTable name={t('title')} rowKey={(row) => row.key} columns={columns} rows={parts} empty={''} />;
}

type Means = Extract<keyof typeof setupTexts.zh, `${Part['key']}.${Part['state']}`>;
const known: Readonly<Record<string, string>> = setupTexts.zh;

/** Every state a part can have has a sentence; another one would be new, and is told by its word alone. */
const meansKey = ({ key, state }: Part): Means | `state.${Part['state']}` => {
  const wanted = `${key}.${state}`;
  return wanted in known ? (wanted as Means) : `state.${state}`; // The key was just looked up.
};
