import { type Instant, MINUTE } from '@ruzhu/rules';
import { leftWords } from '../texts/dates.ts';
import { states } from '../texts/states.ts';
import { useApp, useNow, useTexts } from './app.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

/** Warns two minutes before the sign-in ends; one click extends it. The time is said once a minute, not each second. */
export function SessionTimeoutDialog({
  endsAt,
  onStay,
  onLeave,
}: {
  readonly endsAt: Instant;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  const t = useTexts(states);
  const { locale } = useApp();
  const left = endsAt - useNow(5_000);
  const minutes = Math.max(0, Math.ceil(left / MINUTE));
  return (
    <Dialog
      isOpen={left <= 2 * MINUTE && left > 0}
      title={t('session.title')}
      onClose={onStay}
      actions={
        <>
          <Button look="primary" onClick={onStay}>
            {t('session.stay')}
          </Button>
          <Button onClick={onLeave}>{t('session.leave')}</Button>
        </>
      }
    >
      <p aria-live="polite">{t('session.body', { left: leftWords(minutes * MINUTE, locale) })}</p>
    </Dialog>
  );
}
