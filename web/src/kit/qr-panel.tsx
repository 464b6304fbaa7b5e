import type { Instant } from '@ruzhu/rules';
import type { ReactNode } from 'react';
import { flow } from '../texts/flow.ts';
import { useApp, useTexts } from './app.tsx';
import { Button } from './button.tsx';
import { Countdown } from './countdown.tsx';
import { Icon, type IconName } from './icon.tsx';
import { QrCode } from './qr-code.tsx';

/** How a scan stands, with what its page must show. */
export type ScanView =
  | { readonly kind: 'waiting'; readonly until: Instant }
  | { readonly kind: 'scanned'; readonly number: string; readonly until: Instant }
  | { readonly kind: 'confirmed' | 'refused' | 'expired' }
  /** `reason` is the sentence of the refusal: whose account it was and whose is needed. */
  | { readonly kind: 'mismatch'; readonly reason: string };

type QrPanelProps = {
  readonly scan: ScanView;
  /** The address in the code; also the way for one person with one computer in a sandbox. */
  readonly link: string;
  readonly onRefresh: () => void;
  /** Sends the link instead; left out where no phone is proven. */
  readonly onSend?: (() => void) | undefined;
  readonly isSent?: boolean;
  /** Set after ten refreshes: help takes the place of the button. */
  readonly isWorn?: boolean;
  /** On a phone: a button instead of a code. */
  readonly isPhone?: boolean;
  readonly onEnd?: () => void;
};

/** A code to scan and everything that may become of it, mirrored in words. */
export function QrPanel(props: QrPanelProps) {
  const { scan, isPhone = false, link } = props;
  const t = useTexts(flow);
  return (
    <div className={`qr-panel ${scan.kind}`}>
      <div className="qr-stage">
        {scan.kind === 'scanned' ? (
          <TwoDigits number={scan.number} />
        ) : isPhone && scan.kind === 'waiting' ? (
          <a className="btn primary" href={link}>
            {t('qr.direct')}
          </a>
        ) : (
          <CodeFace {...props} />
        )}
      </div>
      <p className="qr-state" role="status">
        {t(`qr.${scan.kind}`)}
      </p>
      <QrBelow {...props} />
    </div>
  );
}

function CodeFace({ scan, link, isWorn, onRefresh }: QrPanelProps) {
  const t = useTexts(flow);
  if (scan.kind === 'waiting') return <QrCode text={link} name={t('qr.waiting')} />;
  const faces: Readonly<Record<string, IconName>> = {
    confirmed: 'check',
    refused: 'close',
    mismatch: 'alert',
  };
  const face = faces[scan.kind];
  return (
    <div className="qr-over">
      {scan.kind === 'expired' && <QrCode text="ruzhu" name={t('qr.expired')} />}
      <div className="qr-veil">
        {face && <Icon name={face} large />}
        {scan.kind !== 'confirmed' && !isWorn && (
          <Button look="primary" icon="refresh" onClick={onRefresh}>
            {t(scan.kind === 'expired' ? 'qr.refresh' : 'qr.again')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The two digits of this computer's screen, set apart and read out one by one. */
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

function QrBelow({ scan, link, onSend, isSent = false, isWorn = false, onEnd }: QrPanelProps) {
  const t = useTexts(flow);
  const { sandbox } = useApp();
  const isOpen = scan.kind === 'waiting' || scan.kind === 'scanned';
  const hints: Readonly<Record<string, ReactNode>> = {
    expired: isWorn ? t('qr.too.many') : t('qr.expired.hint'),
    refused: t('qr.refused.hint'),
    confirmed: t('qr.confirmed.hint'),
    mismatch: scan.kind === 'mismatch' && scan.reason,
  };
  return (
    <div className="qr-below">
      {isOpen && <Countdown until={scan.until} {...(onEnd ? { onEnd } : {})} />}
      {hints[scan.kind] && <p className="hint">{hints[scan.kind]}</p>}
      {onSend && scan.kind !== 'confirmed' && (
        <Button look="quiet" icon="phone" onClick={onSend}>
          {t('qr.send')}
        </Button>
      )}
      <output className={isSent ? 'copied' : 'sr'}>{isSent && t('qr.sent')}</output>
      {sandbox && isOpen && <sandbox.PhoneLink link={link} />}
    </div>
  );
}
