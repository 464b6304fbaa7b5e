import type { ReactNode } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { Panel } from '../../../../../kit/panel.tsx';
import { registerTexts } from './register-texts.ts';

/** A page whose act has happened: it says so and leads on. */
export function StepDone({ next, children }: { readonly next: string; readonly children?: ReactNode }) {
  const t = useTexts(registerTexts);
  return (
    <>
      <Panel>
        <p>{t('done.already')}</p>
        {children}
      </Panel>
      <Actions>
        <ButtonLink look="primary" to={next}>
          {t('go.on')}
        </ButtonLink>
      </Actions>
    </>
  );
}
