import { useId, useRef, useState } from 'react';
import { leaving } from '../../../../client/call.ts';
import { useApp, useTexts } from '../../../../kit/app.tsx';
import { Actions, Button } from '../../../../kit/button.tsx';
import { StatusLine } from '../../../../kit/status-line.tsx';
import { browserWords } from '../../../../phone/browser-words.ts';
import { instantWords } from '../../../../texts/dates.ts';
import { instantOf } from '../../../parts/instant.ts';
import { Shown } from '../shown.tsx';
import { EndAllDialog } from './end-all-dialog.tsx';
import { endEvery, endOne, endOthers, type Listed, useSignIns } from './sign-ins.ts';
import { deviceTexts } from './texts.ts';

type Said = 'one' | 'others' | 'failed' | null;

/** Where the merchant is signed in: one device is signed out by its button, all others or really all after a question. */
export function Devices({ onLeft }: { readonly onLeft: () => Promise<void> }) {
  const t = useTexts(deviceTexts);
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const signIns = useSignIns();
  const [isAsking, ask] = useState(false);
  const [said, say] = useState<Said>(null);
  const act = async (work: () => Promise<unknown>, done: Said) => {
    ask(false);
    const isDone = await work().then(
      () => true,
      () => false,
    );
    // What could not be ended may have ended by itself: the list is looked up either way.
    await signIns.refetch();
    say(isDone ? done : 'failed');
    // The button that was pressed may be gone with its row.
    heading.current?.focus();
  };
  const leave = () => {
    ask(false);
    void leaving(() => endEvery().then(onLeft, () => say('failed')));
  };
  return (
    <section aria-labelledby={title}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        {t('title')}
      </h2>
      <p className="hint">{t('hint')}</p>
      <Shown of={signIns} what={t('what')} lines={3}>
        {(rows) => (
          <>
            <ul className="devices">
              {rows.map((row) => (
                <Device key={row.id} row={row} onEnd={() => void act(() => endOne(row), 'one')} />
              ))}
            </ul>
            <Actions>
              <Button onClick={() => ask(true)}>{t('all')}</Button>
            </Actions>
          </>
        )}
      </Shown>
      <StatusLine>{said && t(`said.${said}`)}</StatusLine>
      <EndAllDialog
        isOpen={isAsking}
        onClose={() => ask(false)}
        onOthers={() => void act(endOthers, 'others')}
        onEvery={leave}
      />
    </section>
  );
}

function Device({ row, onEnd }: { readonly row: Listed; readonly onEnd: () => void }) {
  const t = useTexts(deviceTexts);
  const { locale } = useApp();
  const name = browserWords(row.browser, locale) || t('unknown');
  return (
    <li>
      <div>
        <p className="device-name">
          <strong>{name}</strong>
          {row.isOwn && <span className="badge">{t('own')}</span>}
        </p>
        <p className="hint" data-user="">
          {t('since', { at: instantWords(instantOf(row.since), locale, 'day') })}
          <br />
          {t('seen', { at: instantWords(instantOf(row.seenAt), locale, 'day') })}
          <br />
          {t('address', { address: row.addressMasked })}
        </p>
      </div>
      {!row.isOwn && (
        <Button onClick={onEnd}>
          {t('end')}
          <span className="sr"> {name}</span>
        </Button>
      )}
    </li>
  );
}
