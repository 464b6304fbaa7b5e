import './home.css';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { ButtonLink } from '../../../kit/button.tsx';
import { Deadline } from '../../../kit/deadline.tsx';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { Notice } from '../../../kit/panel.tsx';
import { useAccountId } from '../../parts/application.ts';
import { WAITING } from '../../parts/loaded.ts';
import { type RoadView, useRoad } from '../../parts/road.ts';
import { SessionWatch } from '../../parts/session-watch.tsx';
import { AccountFacts } from './home-parts/account-facts.tsx';
import { AccountOver, accountOver } from './home-parts/account-over.tsx';
import { HomeAside } from './home-parts/home-aside.tsx';
import { NextThing } from './home-parts/next-thing.tsx';
import { StageTasks } from './home-parts/stage-tasks.tsx';
import { WaitingBlock } from './home-parts/waiting-block.tsx';
import { renewalOf } from './renew/renewal.ts';
import { Shown } from './shown.tsx';
import { home } from './texts.ts';
import { nearest } from './words/clock-words.ts';

/** M-03: where the merchant stands, and the next thing to do. */
export function Page() {
  const t = useTexts(home);
  const road = useRoad(useAccountId(), WAITING);
  return (
    <PageFrame title={t('title')} width="wide" aside={road.data && <HomeAside road={road.data} />}>
      <SessionWatch />
      <Shown of={road} what={t('what')}>
        {(data) => <Home road={data} />}
      </Shown>
    </PageFrame>
  );
}

function Home({ road }: { readonly road: RoadView }) {
  const over = accountOver(road.account.state);
  if (over)
    return (
      <>
        <AccountOver state={over} />
        <AccountFacts road={road} />
      </>
    );
  return (
    <>
      <NextThing road={road} />
      <Due road={road} />
      <WaitingBlock road={road} />
      <StageTasks road={road} />
      <AccountFacts road={road} />
    </>
  );
}

/** The nearest deadline, and the renewal or the lapse where there is one. */
function Due({ road }: { readonly road: RoadView }) {
  const t = useTexts(home);
  const { locale } = useApp();
  const { state } = road.account;
  const due = nearest(road.deadlines, state, locale);
  const renewal = renewalOf(road);
  const renews = renewal === 'open' || renewal === 'lapsed';
  return (
    <div className="due">
      {due && <Deadline at={due.at} act={due.act} />}
      {renews && (
        <Notice tone="wait" title={t(state === 'lapsed' ? 'over.lapsed.title' : 'renew.open')}>
          {state === 'lapsed' && <p>{t('over.lapsed.body')}</p>}
          <ButtonLink to={`/a/${road.account.id}/renew`}>
            {t(state === 'lapsed' ? 'over.lapsed.act' : 'renew.link')}
          </ButtonLink>
        </Notice>
      )}
    </div>
  );
}
