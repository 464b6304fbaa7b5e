import './secret-once.css';
import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import { flow } from '../texts/flow.ts';
import { useTexts } from './app.tsx';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './panel.tsx';

const SHOWN_FOR_MS = 10 * 60_000;

/**
 * A secret in the answer of one request: shown once, for ten minutes at most, gone after 「我已保存好」 or on leaving.
 * Leaving without that asks once. The value lives in this component's state alone. Stands inside a data router.
 */
export function SecretOnce({
  secret,
  label,
  onGone,
}: {
  readonly secret: string;
  readonly label: string;
  readonly onGone?: () => void;
}) {
  const t = useTexts(flow);
  const [shown, setShown] = useState<string | null>(secret);
  const hide = () => {
    setShown(null);
    onGone?.();
  };
  useEffect(() => {
    const timer = setTimeout(() => setShown(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <output className="sr">{shown ? t('secret.shown') : ''}</output>
      {shown === null ? (
        <p className="secret-gone">{t('secret.gone')}</p>
      ) : (
        <section className="secret" aria-label={label}>
          <Notice tone="wait">
            <p>{t('secret.shown')}</p>
          </Notice>
          <code className="mono large">{shown}</code>
          <div className="actions">
            <CopyButton value={shown} label={label} />
            <Button onClick={hide}>{t('secret.saved')}</Button>
          </div>
        </section>
      )}
      <LeaveGuard active={shown !== null} />
    </>
  );
}

function LeaveGuard({ active }: { readonly active: boolean }) {
  const t = useTexts(flow);
  const blocker = useBlocker(active);
  useEffect(() => {
    if (!active) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [active]);
  return (
    <Dialog
      isOpen={blocker.state === 'blocked'}
      title={t('secret.leave.title')}
      onClose={() => blocker.reset?.()}
      actions={
        <>
          <Button look="primary" onClick={() => blocker.reset?.()}>
            {t('secret.leave.stay')}
          </Button>
          <Button onClick={() => blocker.proceed?.()}>{t('secret.leave.go')}</Button>
        </>
      }
    >
      <p>{t('secret.leave.body')}</p>
    </Dialog>
  );
}
