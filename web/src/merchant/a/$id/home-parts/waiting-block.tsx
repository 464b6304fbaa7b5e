import { useId } from 'react';
import { useApp, useNow, useTexts } from '../../../../kit/app.tsx';
import { ButtonLink } from '../../../../kit/button.tsx';
import { Icon } from '../../../../kit/icon.tsx';
import { endWords, instantWords, leftWords } from '../../../../texts/dates.ts';
import { instantOf } from '../../../parts/instant.ts';
import type { RoadView } from '../../../parts/road.ts';
import { home } from '../texts.ts';
import { waitingTitle } from '../words/waiting-words.ts';
import { whoOf } from '../words/who-words.ts';

type Wait = RoadView['waiting'][number];

/** Who has the ball, what they do with it, and until when at the latest. Late is said, not hidden. */
export function WaitingBlock({ road }: { readonly road: RoadView }) {
  const t = useTexts(home);
  const id = useId();
  const waits = road.waiting.filter(({ who }) => who !== 'applicant');
  if (waits.length === 0) return null;
  return (
    <section className="waits" aria-labelledby={id}>
      <h2 id={id}>
        <Icon name="clock" />
        {t('waiting.title')}
      </h2>
      {waits.map((wait) => (
        <WaitRow key={wait.what} wait={wait} road={road} />
      ))}
    </section>
  );
}

function WaitRow({ wait, road }: { readonly wait: Wait; readonly road: RoadView }) {
  const t = useTexts(home);
  const { locale } = useApp();
  const now = useNow(60_000);
  const by = wait.by === null ? null : instantOf(wait.by);
  const agency = wait.who === 'reviewer' && wait.what === 'review' ? road.agency?.name : undefined;
  const page = road.tasks.find(({ key }) => key === wait.what)?.page;
  return (
    <>
      <dl>
        <div>
          <dt>{t('waiting.who')}</dt>
          <dd>
            {whoOf(wait.who, locale)}
            {agency && <span data-user="">{` · ${agency}`}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('waiting.what')}</dt>
          <dd>{waitingTitle(wait.what, wait.who)[locale]}</dd>
        </div>
        <div>
          <dt>{t('waiting.since')}</dt>
          <dd>{instantWords(instantOf(wait.since), locale, 'day')}</dd>
        </div>
        <div>
          <dt>{t('waiting.by')}</dt>
          <dd>{by === null ? t('waiting.open') : endWords(by, locale)}</dd>
        </div>
      </dl>
      {by !== null && by < now && <p>{t('waiting.late', { left: leftWords(now - by, locale) })}</p>}
      {page && <ButtonLink to={page}>{t('waiting.see')}</ButtonLink>}
    </>
  );
}
