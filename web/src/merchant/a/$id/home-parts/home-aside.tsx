import { Link } from 'react-router';
import { useApp, useTexts } from '../../../../kit/app.tsx';
import { Timeline } from '../../../../kit/timeline.tsx';
import { instantOf } from '../../../parts/instant.ts';
import type { RoadView } from '../../../parts/road.ts';
import { home } from '../texts.ts';
import { eventTitle } from '../words/event-words.ts';
import { whoOf } from '../words/who-words.ts';

/** Beside the road: the last things that happened, and the pages that belong to the whole application. */
export function HomeAside({ road }: { readonly road: RoadView }) {
  const t = useTexts(home);
  const { locale } = useApp();
  const at = `/a/${road.account.id}`;
  const unread = road.unread > 0 ? t('messages.unread', { n: road.unread }) : t('messages.none');
  return (
    <>
      <h2>{t('recent.title')}</h2>
      <Timeline
        entries={road.recent.map((one) => ({
          id: `${one.applicationId}-${one.seq}`,
          at: instantOf(one.at),
          title: eventTitle(one)[locale],
          who: whoOf(one.actor, locale),
        }))}
      />
      <p className="after-timeline">
        <Link to={`${at}/log`}>{t('recent.all')}</Link>
      </p>
      <h2>{t('more.title')}</h2>
      <ul className="links">
        <li>
          <Link to={`${at}/messages`}>{unread}</Link>
        </li>
        <li>
          <Link to={`${at}/orders`}>{t('orders.link')}</Link>
        </li>
        <li>
          <Link to={`${at}/settings`}>{t('settings.link')}</Link>
        </li>
      </ul>
    </>
  );
}
