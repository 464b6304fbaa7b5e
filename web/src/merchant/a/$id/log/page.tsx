import type { AnswerOf, history } from '@ruzhu/api';
import { load } from '../../../../client/call.ts';
import { operation } from '../../../../client/operation.ts';
import { useApp, useTexts } from '../../../../kit/app.tsx';
import { EmptyState } from '../../../../kit/page-states.tsx';
import { type LogEntry, Timeline } from '../../../../kit/timeline.tsx';
import { useAccountId } from '../../../parts/application.ts';
import { instantOf } from '../../../parts/instant.ts';
import { useLoaded } from '../../../parts/loaded.ts';
import { ApplicationFrame } from '../application-frame.tsx';
import { Shown } from '../shown.tsx';
import { eventTitle, lookTitle } from '../words/event-words.ts';
import { staffOf, whoOf } from '../words/who-words.ts';
import { log } from './texts.ts';

const find = operation<typeof history>('GET', '/api/v1/service-accounts/{id}/history');

type History = AnswerOf<typeof history>;
/** The most events the API gives. */
const MOST = 200;

/** M-04: what happened, newest first, and who looked at what was handed in. */
export function Page() {
  const t = useTexts(log);
  const id = useAccountId();
  const found = useLoaded(['history', id], (signal) => load(find, { params: { id }, signal }), {
    staleTime: 0,
  });
  return (
    <ApplicationFrame title={t('title')}>
      <Shown of={found} what={t('what')}>
        {(data) => <Log history={data} />}
      </Shown>
    </ApplicationFrame>
  );
}

function Log({ history: { events, looks } }: { readonly history: History }) {
  const t = useTexts(log);
  const entryOf = useEventEntry();
  const lookOf = useLookEntry();
  return (
    <>
      <Timeline entries={events.map(entryOf)} />
      {events.length >= MOST && <p className="hint after-timeline">{t('events.more', { n: MOST })}</p>}
      <h2>{t('looks.title')}</h2>
      <p className="hint before-timeline">{t('looks.hint')}</p>
      {looks.length === 0 ? (
        <EmptyState>{t('looks.none')}</EmptyState>
      ) : (
        <Timeline entries={looks.map(lookOf)} />
      )}
    </>
  );
}

function useEventEntry() {
  const { locale } = useApp();
  return (one: History['events'][number]): LogEntry => {
    const { words } = one.data;
    return {
      id: `${one.applicationId}-${one.seq}`,
      at: instantOf(one.at),
      title: eventTitle(one)[locale],
      who: whoOf(one.actor, locale),
      ...(typeof words === 'string' ? { more: <blockquote data-user="">{words}</blockquote> } : {}),
    };
  };
}

function useLookEntry() {
  const t = useTexts(log);
  const { locale } = useApp();
  const reasons: Readonly<Record<string, string>> = { review: t('why.review'), call: t('why.call') };
  return (one: History['looks'][number], at: number): LogEntry => ({
    id: `${one.at}-${at}`,
    at: instantOf(one.at),
    title: lookTitle(one.act)[locale],
    who: staffOf(one.actor, locale),
    more: one.reason ? (
      <p className="hint" data-user="">
        {t('look.why', { why: reasons[one.reason] ?? one.reason })}
      </p>
    ) : null,
  });
}
