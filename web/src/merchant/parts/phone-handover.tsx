import type { beginHandover, filesOf } from '@ruzhu/api';
import { useEffect, useRef, useState } from 'react';
import { call, load } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useApp, useTexts } from '../../kit/app.tsx';
import { Button } from '../../kit/button.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import type { ApiFile } from './file-transport.ts';
import { handoverTexts } from './handover-texts.ts';
import { instantOf } from './instant.ts';
import { isStreaming, onMoves } from './merchant-events.ts';

const begin = operation<typeof beginHandover>('POST', '/api/v1/applications/{id}/handovers');
const list = operation<typeof filesOf>('GET', '/api/v1/applications/{id}/files');

type Link = { readonly url: string; readonly endsAt: number };

type HandoverProps = {
  readonly applicationId: string;
  readonly field: string;
  readonly onArrived: (file: ApiFile) => void;
};

/** How often it is looked for the picture: seldom while moves are told. */
const [EVERY_MS, TOLD_MS] = [2_000, 10_000];

/** Pictures that lie in a slot already: with several codes on a page each picture arrives once. */
const arrivedBefore = new Set<string>();

/** A code for the phone's camera. The picture it takes appears in the slot by itself. */
export function PhoneHandover({ applicationId, field, onArrived }: HandoverProps) {
  const t = useTexts(handoverTexts);
  const { clock } = useApp();
  const [round, setRound] = useState(0);
  const [link, setLink] = useState<Link | 'over' | 'failed' | null>(null);
  const latest = useRef({ onArrived, clock });
  latest.current = { onArrived, clock };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks for another code.
  useEffect(() => {
    let isHere = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const files = async () => (await load(list, { params: { id: applicationId } })).files;
    let stop = () => {};
    const watch = (known: ReadonlySet<string>, endsAt: number) => {
      let isLooking = false;
      const look = async () => {
        if (isLooking) return;
        isLooking = true;
        clearTimeout(timer);
        // A line that is cut for a moment is asked again with the next beat.
        const found = await files().catch(() => []);
        isLooking = false;
        if (!isHere) return;
        const arrived = found.find(
          (file) => file.field === field && !known.has(file.id) && !arrivedBefore.has(file.id),
        );
        const isOver = latest.current.clock() >= endsAt;
        if (arrived || isOver) stop();
        if (arrived) {
          arrivedBefore.add(arrived.id);
          latest.current.onArrived(arrived);
        } else if (isOver) setLink('over');
        else timer = setTimeout(look, isStreaming() ? TOLD_MS : EVERY_MS);
      };
      timer = setTimeout(look, EVERY_MS);
      stop = onMoves(() => void look());
    };
    const start = async () => {
      const known = new Set((await files()).map(({ id }) => id));
      const begun = await call(begin, { params: { id: applicationId }, body: { field } });
      if (!isHere) return;
      if (!begun.ok) return setLink('failed');
      const endsAt = instantOf(begun.value.endsAt);
      setLink({ url: begun.value.url, endsAt });
      watch(known, endsAt);
    };
    start().catch(() => isHere && setLink('failed'));
    return () => {
      isHere = false;
      stop();
      clearTimeout(timer);
    };
  }, [applicationId, field, round]);

  if (link === null) return <p className="hint">{t('loading')}</p>;
  if (typeof link === 'string')
    return (
      <div className="qr-panel">
        <p role="status">{t(link)}</p>
        <Button
          icon="refresh"
          onClick={() => {
            setLink(null);
            setRound(round + 1);
          }}
        >
          {t('again')}
        </Button>
      </div>
    );
  return (
    <div className="qr-panel waiting">
      <div className="qr-stage">
        <QrCode text={link.url} name={t('code')} />
      </div>
      <p className="qr-state" role="status">
        {t('waiting')}
      </p>
      <p className="hint">
        {t('limits')}{' '}
        <a href={link.url} target="_blank" rel="noreferrer">
          {t('here')}
        </a>
      </p>
    </div>
  );
}
