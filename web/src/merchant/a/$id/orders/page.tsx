import './orders.css';
import { useTexts } from '../../../../kit/app.tsx';
import { Actions } from '../../../../kit/button.tsx';
import { EmptyState } from '../../../../kit/page-states.tsx';
import { useAccountId } from '../../../parts/application.ts';
import { PrintButton } from '../../../parts/print-button.tsx';
import { useRoad } from '../../../parts/road.ts';
import { ApplicationFrame } from '../application-frame.tsx';
import { Shown } from '../shown.tsx';
import { useRoadMoney } from '../words/road-money.ts';
import { Credits } from './credits.tsx';
import { OrderCard } from './order-card.tsx';
import { type CreditView, type OrderView, useOrders } from './orders.ts';
import { orders } from './texts.ts';

/** M-06: orders, the rule that applied to each fee with its evidence, the ledger, the invoice. */
export function Page() {
  const t = useTexts(orders);
  const id = useAccountId();
  const found = useOrders(id);
  const road = useRoad(id);
  const money = useRoadMoney(road.data);
  return (
    <ApplicationFrame title={t('title')}>
      <Shown of={found} what={t('what')}>
        {(data) => <Orders orders={data.orders} credits={data.credits} under={money?.refundShort ?? null} />}
      </Shown>
    </ApplicationFrame>
  );
}

function Orders({
  orders: all,
  credits,
  under,
}: {
  readonly orders: readonly OrderView[];
  readonly credits: readonly CreditView[];
  readonly under: string | null;
}) {
  const t = useTexts(orders);
  if (all.length === 0)
    return (
      <EmptyState>
        {t('none')}
        <br />
        <span className="hint">{t('none.hint')}</span>
      </EmptyState>
    );
  const newestFirst = [...all].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  return (
    <>
      <Credits credits={credits} />
      {newestFirst.map((order) => (
        <OrderCard key={order.id} order={order} under={under} />
      ))}
      <Actions>
        <PrintButton />
      </Actions>
    </>
  );
}
