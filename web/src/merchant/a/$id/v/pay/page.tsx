import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { RoadFrame, roadAddress } from '../../../../parts/road-frame.tsx';
import { Shown } from '../../shown.tsx';
import { useRoadMoney } from '../../words/road-money.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { CloseOrder } from './close-order.tsx';
import { type Order, useNewestOrder, useOrder } from './orders.ts';
import { PayPanel } from './pay-panel.tsx';
import { pay } from './texts.ts';

/** M-49: pay, and go on by itself once the payment platform says it was paid. */
export function Page() {
  const t = useTexts(pay);
  return (
    <VerificationGate title={t('title')}>
      {(found) => (
        <RoadFrame title={t('title')} stage="verify" back="">
          <Pay {...found} />
        </RoadFrame>
      )}
    </VerificationGate>
  );
}

const isPaid = ({ state }: Order) => state !== 'created' && state !== 'unknown' && state !== 'closed';

function Pay(found: OnRoad) {
  const t = useTexts(pay);
  const newest = useNewestOrder(found.road.account.id, found.verification.id);
  return (
    <Shown of={newest} what={t('what')}>
      {(order) =>
        order ? (
          <Watched {...found} first={order} />
        ) : (
          <WayOn
            title={t('none.title')}
            body={t('none.body')}
            act={t('none.act')}
            page="v/preflight"
            {...found}
          />
        )
      }
    </Shown>
  );
}

/** The order, asked again and again while it is not decided; what is decided leads on. */
function Watched({ first, ...found }: OnRoad & { readonly first: Order }) {
  const t = useTexts(pay);
  const money = useRoadMoney(found.road);
  const isOver = isPaid(first) || first.state === 'closed';
  const watched = useOrder(isOver ? '' : first.id);
  const order = watched.data ?? first;
  useLeaveWhenPaid(order, isPaid(first), found.road.account.id);
  if (isPaid(order))
    return <WayOn title={t('paid.title')} act={t('paid.act')} page="v/submitted" {...found} />;
  if (order.state === 'closed')
    return (
      <WayOn
        title={t('closed.title')}
        body={t('closed.body')}
        act={t('closed.act')}
        page="v/preflight"
        {...found}
      />
    );
  return (
    <PayPanel order={order} button={money?.payButton ?? t('title')} isLost={watched.isError}>
      <CloseOrder orderId={order.id} to={roadAddress(found.road.account.id, 'v/preflight')} />
    </PayPanel>
  );
}

/** Paid while it was watched: on to what happens next, and Back does not lead to paying again. */
function useLeaveWhenPaid(order: Order, wasPaid: boolean, accountId: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const leaves = isPaid(order) && !wasPaid;
  useEffect(() => {
    if (!leaves) return;
    // The next page tells what the road says: it is asked first.
    void client
      .invalidateQueries({ queryKey: ['road'] })
      .finally(() => navigate(roadAddress(accountId, 'v/submitted'), { replace: true }));
  }, [leaves, client, navigate, accountId]);
}

function WayOn({
  road,
  title,
  body,
  act,
  page,
}: OnRoad & {
  readonly title: string;
  readonly body?: string;
  readonly act: string;
  readonly page: string;
}) {
  return (
    <>
      <Notice title={title}>{body && <p>{body}</p>}</Notice>
      <Actions>
        <ButtonLink look="primary" to={roadAddress(road.account.id, page)}>
          {act}
        </ButtonLink>
      </Actions>
    </>
  );
}
