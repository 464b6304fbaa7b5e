import type { AnswerOf } from '@ruzhu/api';
import { watchScan } from '@ruzhu/api';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { load } from '../../client/call.ts';
import { useApp, useTexts } from '../../kit/app.tsx';
import { Countdown } from '../../kit/countdown.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { flow } from '../../texts/flow.ts';

export type Begun = { readonly ticketId: string; readonly url: string; readonly endsAt: string };
type View = AnswerOf<typeof watchScan>;

const POLL_MS = 1_000;
const OPEN: readonly View['state'][] = ['created', 'scanned'];
const WORDS = {
  created: 'qr.waiting',
  scanned: 'qr.scanned',
  confirmed: 'qr.confirmed',
  consumed: 'qr.confirmed',
  refused: 'qr.refused',
  expired: 'qr.expired',
  wrongPerson: 'qr.mismatch',
} as const satisfies Record<View['state'], string>;

/** Asks how a scan stands until it is decided; at once when the page is looked at again. */
function useScan(ticketId: string) {
  return useQuery({
    queryKey: ['scan', ticketId],
    queryFn: () => load(watchScan, { params: { id: ticketId } }),
    refetchInterval: ({ state }) => (!state.data || OPEN.includes(state.data.state) ? POLL_MS : false),
    refetchOnWindowFocus: true,
    staleTime: 0,
  });
}

/**
 * The code a member of staff scans with the own phone, with everything that may become of it in words. Once the phone
 * has opened the page the two digits stand here. `onConfirmed` is called once.
 */
export function ScanPanel({
  scan,
  onConfirmed,
  onAgain,
}: {
  readonly scan: Begun;
  readonly onConfirmed: () => void;
  readonly onAgain: () => void;
}) {
  const t = useTexts(flow);
  const { sandbox } = useApp();
  const query = useScan(scan.ticketId);
  const state = query.data?.state ?? 'created';
  const number = query.data?.number ?? null;
  const isOpen = OPEN.includes(state);
  const confirmed = useRef(onConfirmed);
  confirmed.current = onConfirmed;
  useEffect(() => {
    if (state === 'confirmed') confirmed.current();
  }, [state]);
  return (
    <div className="scan-panel">
      {state === 'created' && <QrCode text={scan.url} name={t('qr.waiting')} />}
      {state === 'scanned' && number && <TwoDigits number={number} />}
      <p className="scan-state" role="status">
        {t(WORDS[state])}
      </p>
      {isOpen && <Countdown until={Date.parse(query.data?.endsAt ?? scan.endsAt)} />}
      {(state === 'refused' || state === 'expired' || state === 'wrongPerson') && (
        <>
          <Alert type="warning" title={t(state === 'refused' ? 'qr.refused.hint' : 'qr.expired.hint')} />
          <Button type="primary" onClick={onAgain}>
            {t('qr.again')}
          </Button>
        </>
      )}
      {sandbox && isOpen && <sandbox.PhoneLink link={scan.url} />}
    </div>
  );
}

/** The two digits, set apart and read out one by one. */
function TwoDigits({ number }: { readonly number: string }) {
  const t = useTexts(flow);
  const [a = '', b = ''] = number;
  return (
    <div className="two-digits">
      <p>{t('qr.number')}</p>
      <p className="digits-large" aria-hidden="true">
        <span>{a}</span>
        <span>{b}</span>
      </p>
      <p className="sr">{t('qr.number.read', { a, b })}</p>
    </div>
  );
}
