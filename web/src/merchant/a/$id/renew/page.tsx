import { useApp, useTexts } from '../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../kit/button.tsx';
import { Deadline } from '../../../../kit/deadline.tsx';
import { Notice, type NoticeTone } from '../../../../kit/panel.tsx';
import { SummaryList } from '../../../../kit/summary-list.tsx';
import { endWords } from '../../../../texts/dates.ts';
import { useAccountId } from '../../../parts/application.ts';
import { instantOf } from '../../../parts/instant.ts';
import { type RoadView, useRoad } from '../../../parts/road.ts';
import { RoadFrame, roadAddress } from '../../../parts/road-frame.tsx';
import { useOrders } from '../orders/orders.ts';
import { Shown } from '../shown.tsx';
import { nearest } from '../words/clock-words.ts';
import { useRoadMoney } from '../words/road-money.ts';
import { LastTime } from './last-time.tsx';
import { type Renewal, renewalOf } from './renewal.ts';
import { renew } from './texts.ts';

/** M-78: whether the verification can be renewed, what it costs, what happens otherwise, and the beginning of it. */
export function Page() {
  const t = useTexts(renew);
  const road = useRoad(useAccountId());
  return (
    <RoadFrame title={t('title')} stage="verify" back="" leaves={false}>
      <Shown of={road} what={t('what')}>
        {(data) => <Renew road={data} />}
      </Shown>
    </RoadFrame>
  );
}

const tones: Readonly<Record<Renewal, NoticeTone>> = {
  none: 'info',
  soon: 'info',
  open: 'wait',
  lapsed: 'bad',
  running: 'info',
};

function Renew({ road }: { readonly road: RoadView }) {
  const t = useTexts(renew);
  const { locale } = useApp();
  const renewal = renewalOf(road);
  const due = nearest(road.deadlines, road.account.state, locale);
  const mayBegin = renewal === 'open' || renewal === 'lapsed';
  return (
    <>
      <Notice tone={tones[renewal]} title={t(`${renewal}.title`)}>
        {renewal !== 'running' && <p>{t(`${renewal}.body`)}</p>}
      </Notice>
      {mayBegin && due && <Deadline at={due.at} act={due.act} />}
      <Dates road={road} />
      {mayBegin && <Before road={road} />}
      <WayOn road={road} renewal={renewal} />
    </>
  );
}

function Dates({ road }: { readonly road: RoadView }) {
  const t = useTexts(renew);
  const { locale } = useApp();
  const until = road.accounts.find(({ product }) => product === 'service')?.verifiedUntil;
  const opens = road.deadlines.find(({ key }) => key === 'renewal')?.at;
  if (!until) return null;
  return (
    <SummaryList
      rows={[
        { label: t('until'), value: endWords(instantOf(until), locale) },
        ...(opens ? [{ label: t('opens'), value: endWords(instantOf(opens), locale) }] : []),
      ]}
    />
  );
}

/** What should be known before it is begun: the fee, what happens otherwise, what was handed in last time. */
function Before({ road }: { readonly road: RoadView }) {
  const t = useTexts(renew);
  const money = useRoadMoney(road);
  const { data } = useOrders(road.account.id);
  const isOwed = data?.credits.some(({ usedBy }) => usedBy === null) ?? false;
  return (
    <>
      <h2>{t('money.title')}</h2>
      {isOwed && (
        <Notice tone="good">
          <p>{t('money.owed')}</p>
        </Notice>
      )}
      <p>{money?.feeOnce}</p>
      {money?.paid && money.refundExceptions && <p className="hint">{money.refundExceptions}</p>}
      <h2>{t('after.title')}</h2>
      <p>{t('after.body')}</p>
      <LastTime road={road} />
    </>
  );
}

function WayOn({ road, renewal }: { readonly road: RoadView; readonly renewal: Renewal }) {
  const t = useTexts(renew);
  const to = (page: string) => roadAddress(road.account.id, page);
  if (renewal === 'open' || renewal === 'lapsed')
    return (
      <Actions>
        <ButtonLink look="primary" to={to('v/agree')}>
          {t(renewal === 'lapsed' ? 'act.lapsed' : 'act')}
        </ButtonLink>
      </Actions>
    );
  const page = renewal === 'running' ? (road.next?.page ?? to('v/status')) : to('');
  return (
    <Actions>
      <ButtonLink look="primary" to={page}>
        {t(renewal === 'running' ? 'running.act' : 'home')}
      </ButtonLink>
    </Actions>
  );
}
