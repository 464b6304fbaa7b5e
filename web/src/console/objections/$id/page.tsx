import { viewObjection } from '@ruzhu/api';
import { itemsOf, reasonOf } from '@ruzhu/journeys';
import { policySets } from '@ruzhu/rules';
import { Alert } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useApp, useNow, useSentence, useTexts } from '../../../kit/app.tsx';
import { useAsk } from '../../parts/ask.ts';
import { ConsolePage } from '../../parts/console-page.tsx';
import { Remaining } from '../../parts/due.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { pathOf } from '../../parts/nav.ts';
import { stamp } from '../../parts/time.ts';
import { type SeenObjection as Seen, tagOf } from '../objection-row.ts';
import { objectionTexts } from '../texts.ts';
import { DecideForm } from './decide-form.tsx';

/** One objection: what the merchant says, why it was refused, and what two operators make of it. */
export function Page() {
  const t = useTexts(objectionTexts);
  return (
    <ConsolePage title={t('title')} place="objections">
      {() => <Asked />}
    </ConsolePage>
  );
}

function Asked() {
  const t = useTexts(objectionTexts);
  const { id = '' } = useParams();
  const query = useAsk(viewObjection, { params: { id } });
  const [said, setSaid] = useState('');
  return (
    <>
      <p>
        <Link to={pathOf('objections')}>{t('back')}</Link>
      </p>
      <output>{said && <Alert className="submit-notice" type="success" showIcon title={said} />}</output>
      <Loaded query={query} what={t('what')}>
        {(seen) => (
          <>
            <File seen={seen} />
            {!seen.decidedAt && (
              <Answering
                seen={seen}
                onSaid={(state) => {
                  setSaid(state === 'waiting' ? '' : t(`said.${state}`));
                  void query.refetch();
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function Answering({
  seen,
  onSaid,
}: {
  readonly seen: Seen;
  readonly onSaid: (state: Seen['state']) => void;
}) {
  const t = useTexts(objectionTexts);
  const say = useSentence();
  const obstacle = seen.obstacle && say({ code: seen.obstacle, params: {} });
  return (
    <section className="panel" aria-labelledby="decide">
      <h2 id="decide">{t('decide.title')}</h2>
      {obstacle && (
        <Alert
          className="submit-notice"
          type="warning"
          showIcon
          title={t('obstacle.title')}
          description={`${obstacle.text}。${obstacle.fix}`}
        />
      )}
      {seen.isOwn && (
        <Alert
          className="submit-notice"
          type="info"
          showIcon
          title={t('own.title')}
          description={t('own.hint')}
        />
      )}
      <DecideForm seen={seen} onSaid={onSaid} />
    </section>
  );
}

function File({ seen }: { readonly seen: Seen }) {
  const t = useTexts(objectionTexts);
  return (
    <>
      <section className="panel" aria-labelledby="file">
        <h2 id="file">{t('file', { number: seen.number })}</h2>
        <Facts seen={seen} />
        <h3>{t('words.title')}</h3>
        <p className="said" data-user={seen.words === null ? undefined : ''}>
          {seen.words ?? t('words.none')}
        </p>
        {seen.proposal && (
          <>
            <h3>{t('proposal.title')}</h3>
            <p className="said" data-user="">
              {seen.proposal}
            </p>
          </>
        )}
        {seen.answer && (
          <>
            <h3>{t('answer.title')}</h3>
            <p className="said" data-user="">
              {seen.answer}
            </p>
          </>
        )}
      </section>
      {seen.state !== 'reopened' && <Refused seen={seen} />}
    </>
  );
}

function Facts({ seen }: { readonly seen: Seen }) {
  const t = useTexts(objectionTexts);
  const { locale } = useApp();
  const now = useNow(30_000);
  const fee = policySets.flatMap(({ values }) => values['fee.rules']).find(({ id }) => id === seen.fee?.rule)
    ?.words[locale];
  const rows = [
    [
      'subject',
      <span key="subject" data-user="">
        {seen.subjectName}
      </span>,
    ],
    [
      'state',
      <span key="state" className={`tag ${tagOf[seen.state]}`}>
        {t(`state.${seen.state}`)}
      </span>,
    ],
    [
      'agency',
      seen.agency && (
        <span key="agency" data-user="">
          {seen.agency}
        </span>
      ),
    ],
    ['fee', fee],
    ['at', stamp(seen.createdAt, locale)],
    ['answer', !seen.decidedAt && <Remaining key="answer" dueAt={seen.answerBy} now={now} />],
    [
      'proposed',
      seen.proposedBy && (
        <span key="proposed" data-user="">
          {seen.proposedBy}
        </span>
      ),
    ],
    [
      'decided',
      seen.decidedBy && (
        <span key="decided" data-user="">
          {seen.decidedBy}
        </span>
      ),
    ],
  ] as const;
  return (
    <dl className="facts">
      {rows.map(
        ([key, value]) =>
          value && (
            <div key={key} className="fact">
              <dt>{t(`fact.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const WORDS = new Map(
  itemsOf('entity', { bankAccountNumber: '', nameBasis: 'trademark' }).map(({ key, word }) => [key, word]),
);

function Refused({ seen }: { readonly seen: Seen }) {
  const t = useTexts(objectionTexts);
  const { locale } = useApp();
  return (
    <section className="panel" aria-labelledby="refused">
      <h2 id="refused">{t('refused.title')}</h2>
      {seen.items.length === 0 && <p>{t('refused.none')}</p>}
      <ul>
        {seen.items.map(({ path, reason, words }) => (
          <li key={path}>
            <strong>{WORDS.get(path)?.[locale] ?? path}</strong>{' '}
            {reason && <span className="quiet">{reasonOf(reason)?.word[locale] ?? reason}</span>}
            {words && (
              <p className="said" data-user="">
                {words}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
