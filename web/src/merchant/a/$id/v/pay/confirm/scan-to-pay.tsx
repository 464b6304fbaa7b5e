import type { beginPayment, openOrder } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../../../../../client/call.ts';
import { operation } from '../../../../../../client/operation.ts';
import { useTexts } from '../../../../../../kit/app.tsx';
import { applicationKey } from '../../../../../parts/application.ts';
import { RoadFrame, roadAddress } from '../../../../../parts/road-frame.tsx';
import { ScanBlock } from '../../../../../parts/scan-block.tsx';
import type { Paying } from './interrupt.tsx';
import { confirm } from './texts.ts';

const begin = operation<typeof beginPayment>('POST', '/api/v1/verifications/{id}/payment/scan');
const open = operation<typeof openOrder>('POST', '/api/v1/verifications/{id}/orders');

const TICKED = { agreeNotReturned: true, agreeCall: true };

/** The administrator confirms the amount on the phone; the order is opened with what was ticked. */
export function ScanToPay({ road, verification, isFree }: Paying) {
  const t = useTexts(confirm);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id } = verification;
  const name = String(road.account.answers.adminName ?? '');
  const goTo = (page: string) => {
    void client.invalidateQueries({ queryKey: applicationKey(id) });
    void client.invalidateQueries({ queryKey: ['road'] });
    void navigate(roadAddress(road.account.id, page), { replace: true });
  };
  const order = async (ticketId: string) => {
    const body = { ticketId, ticks: TICKED };
    const opened = await call(open, { params: { id }, body, key: `order-${ticketId}` });
    // The order is there; the page of the payment asks the platform until it has the code.
    if (!opened.ok && opened.refusals.some(({ code }) => code === 'pay.unknown')) goTo('v/pay');
    return opened;
  };
  return (
    <RoadFrame title={t('scan.title')} stage="verify" back="v/preflight">
      <p data-user="">{t(isFree ? 'scan.lead.free' : 'scan.lead', { name })}</p>
      <ScanBlock
        begin={() => call(begin, { params: { id } })}
        finish={order}
        onDone={({ state }) => goTo(state === 'paid' ? 'v/submitted' : 'v/pay')}
      />
    </RoadFrame>
  );
}
