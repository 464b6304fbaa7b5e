import './parts.css';
import { useState } from 'react';
import { useSentence, useTexts } from '../../kit/app.tsx';
import { Button } from '../../kit/button.tsx';
import { CopyLine } from '../../kit/copy-button.tsx';
import { Details } from '../../kit/details.tsx';
import { FaultNumber, LoadingState } from '../../kit/page-states.tsx';
import { Notice } from '../../kit/panel.tsx';
import { QrPanel } from '../../kit/qr-panel.tsx';
import { StatusLine } from '../../kit/status-line.tsx';
import { partTexts } from './parts-texts.ts';
import { type ScanHandle, type ScanPlan, useScan } from './use-scan.ts';

/** A phone in the hand: the code would have to be scanned by the very phone that shows it. */
const onPhone = (): boolean => matchMedia('(pointer: coarse) and (max-width: 40rem)').matches;

/** A whole scan on a page: the code, what becomes of it, how it is done, and the way without a second screen. */
export function ScanBlock<T>(plan: ScanPlan<T>) {
  const t = useTexts(partTexts);
  const scan = useScan(plan);
  const [isPhone] = useState(onPhone);
  return (
    <>
      <ScanTrouble scan={scan} />
      {scan.view && (
        <QrPanel
          scan={scan.view}
          link={scan.link}
          onRefresh={scan.refresh}
          isWorn={scan.isWorn}
          isPhone={isPhone}
        />
      )}
      {!scan.view && !isStopped(scan) && <LoadingState lines={3} onReload={scan.refresh} />}
      <StatusLine>{scan.isLost && t('scan.unwatched')}</StatusLine>
      <h2>{t('scan.steps')}</h2>
      <ol className="numbered">
        <li>{t('scan.step.1')}</li>
        <li>{t('scan.step.2')}</li>
        <li>{t('scan.step.3')}</li>
      </ol>
      {scan.view?.kind === 'waiting' && (
        <Details summary={t('scan.link')}>
          <p>{t('scan.link.hint')}</p>
          <CopyLine value={scan.link} label={t('scan.link.label')} />
        </Details>
      )}
    </>
  );
}

const isStopped = ({ refusals, fault }: ScanHandle): boolean => refusals.length > 0 || fault !== null;

/** Why the scan could not begin or could not be used, and the way to try again. */
function ScanTrouble({ scan }: { readonly scan: ScanHandle }) {
  const t = useTexts(partTexts);
  const sentence = useSentence();
  if (!isStopped(scan)) return null;
  const said = scan.refusals.flatMap((refusal) => sentence(refusal) ?? []);
  return (
    <Notice tone="bad" title={said[0]?.text ?? t('scan.begin.failed')}>
      {said[0]?.fix && <p>{said[0].fix}</p>}
      {said.length === 0 && <FaultNumber number={scan.fault ?? ''} />}
      {!scan.view && (
        <Button icon="refresh" onClick={scan.refresh}>
          {t('scan.begin.again')}
        </Button>
      )}
    </Notice>
  );
}
