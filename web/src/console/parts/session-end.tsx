import { MINUTE } from '@ruzhu/rules';
import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { SIGNED_OUT } from '../../client/call.ts';
import { useApp, useNow, useTexts } from '../../kit/app.tsx';
import { leftWords } from '../../texts/dates.ts';
import { consoleTexts } from './console-texts.ts';
import { type StaffSession, useSession } from './session.ts';

const WARN_MS = 2 * MINUTE;

/** Tells the server at most once a minute that somebody works here, so that reading or typing counts as activity. */
function useSignsOfLife(isOver: boolean, refresh: () => void) {
  const told = useRef(0);
  useEffect(() => {
    if (isOver) return;
    const tell = () => {
      if (Date.now() - told.current < MINUTE) return;
      told.current = Date.now();
      refresh();
    };
    told.current = Date.now();
    const events = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const event of events) addEventListener(event, tell, { passive: true });
    return () => {
      for (const event of events) removeEventListener(event, tell);
    };
  }, [isOver, refresh]);
}

/** Whether an answer said that the sign-in is over. */
function useSignedOut(): boolean {
  const [isOut, setOut] = useState(false);
  useEffect(() => {
    const tell = () => setOut(true);
    addEventListener(SIGNED_OUT, tell);
    return () => removeEventListener(SIGNED_OUT, tell);
  }, []);
  return isOut;
}

/** Warns two minutes before the sign-in ends; afterwards leads to the sign-in and back to this page. */
export function SessionEnd({ session }: { readonly session: StaffSession }) {
  const t = useTexts(consoleTexts);
  const { locale } = useApp();
  const { refresh, signOut } = useSession();
  const navigate = useNavigate();
  const here = useLocation();
  const isOut = useSignedOut();
  const left = session.endsAt - useNow(5_000);
  const isOver = isOut || left <= 0;
  useSignsOfLife(left <= WARN_MS || isOver, refresh);
  const toLogin = () => {
    const next = encodeURIComponent(here.pathname + here.search);
    void navigate(`/console/login?next=${next}`, { replace: true });
  };
  const minutes = Math.max(1, Math.ceil(left / MINUTE));
  return (
    <Modal
      open={isOver || left <= WARN_MS}
      title={t(isOver ? 'ended.title' : 'end.title')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        isOver ? (
          <Button type="primary" autoFocus onClick={() => void signOut().then(toLogin, toLogin)}>
            {t('ended.again')}
          </Button>
        ) : (
          <>
            <Button onClick={() => void signOut().then(toLogin, toLogin)}>{t('end.leave')}</Button>
            <Button type="primary" autoFocus onClick={() => void refresh()}>
              {t('end.stay')}
            </Button>
          </>
        )
      }
    >
      <p aria-live="polite">
        {isOver ? t('ended.body') : t('end.body', { left: leftWords(minutes * MINUTE, locale) })}
      </p>
    </Modal>
  );
}
