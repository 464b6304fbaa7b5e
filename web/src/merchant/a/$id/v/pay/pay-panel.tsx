import { type ReactNode, useState } from 'react';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Actions } from '../../../../../kit/button.tsx';
import { Deadline } from '../../../../../kit/deadline.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { QrCode } from '../../../../../kit/qr-code.tsx';
import { StatusLine } from '../../../../../kit/status-line.tsx';
import { SummaryList } from '../../../../../kit/summary-list.tsx';
import { amount } from '../../../../../texts/amounts.ts';
import { instantOf } from '../../../../parts/instant.ts';
import type { Order } from './orders.ts';
import { pay } from './texts.ts';

/** A phone in the hand pays on itself: a code would have to be scanned by the phone that shows it. */
const onPhone = (): boolean => matchMedia('(pointer: coarse) and (max-width: 40rem)').matches;

type PayPanelProps = {
  readonly order: Order;
  /** What the button to the payment says: 「支付 ¥300.00」. */
  readonly button: string;
  readonly isLost: boolean;
  readonly children?: ReactNode;
};

/** The code (on a phone the way to the payment), the amount, the number, how long it is still open. */
export function PayPanel({ order, button, isLost, children }: PayPanelProps) {
  const t = useTexts(pay);
  const { sandbox } = useApp();
  const [isPhone] = useState(onPhone);
  const closes = instantOf(order.closesAt);
  return (
    <>
      <p>{t(isPhone ? 'lead.phone' : 'lead')}</p>
      {order.state === 'unknown' && (
        <Notice tone="wait" title={t('unknown.title')}>
          <p>{t('unknown.body')}</p>
        </Notice>
      )}
      {order.payUrl === '' ? (
        <p role="status">{t('opening')}</p>
      ) : (
        <WayToPay order={order} button={button} isPhone={isPhone}>
          {sandbox && <sandbox.Shortcut to="cashier" href={order.payUrl} />}
        </WayToPay>
      )}
      <StatusLine>{isLost && t('lost')}</StatusLine>
      <Deadline at={closes} act={t('closes.act')} />
      <SummaryList
        rows={[
          { label: t('amount'), value: amount(order.amount) },
          { label: t('number'), value: order.number },
        ]}
      />
      {children}
    </>
  );
}

type WayToPayProps = Pick<PayPanelProps, 'order' | 'button' | 'children'> & { readonly isPhone: boolean };

function WayToPay({ order, button, isPhone, children }: WayToPayProps) {
  const t = useTexts(pay);
  if (isPhone)
    return (
      <>
        <Actions>
          <a className="btn primary" href={order.payUrl}>
            {button}
          </a>
        </Actions>
        {children}
      </>
    );
  return (
    <div className="qr-panel">
      <p className="amount">{amount(order.amount)}</p>
      <QrCode text={order.payUrl} name={t('code')} />
      <p className="qr-state" role="status">
        {t('waiting')}
      </p>
      {children}
    </div>
  );
}
