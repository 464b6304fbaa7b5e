import { useRouteError } from 'react-router';
import { useTexts } from '../../kit/app.tsx';
import { Button } from '../../kit/button.tsx';
import { faultNumber } from '../parts/loaded.ts';
import { SystemPage } from './system-page.tsx';
import { systemTexts } from './system-texts.ts';

/** M-91: a page that broke, or whose files are no longer there because a newer release took their place. */
export function FaultPage() {
  const t = useTexts(systemTexts);
  const fault = useRouteError();
  return (
    <SystemPage
      title={t('fault.title')}
      number={faultNumber(fault)}
      action={
        <Button look="primary" onClick={() => location.reload()}>
          {t('fault.reload')}
        </Button>
      }
    >
      <p>{t('fault.body')}</p>
    </SystemPage>
  );
}
