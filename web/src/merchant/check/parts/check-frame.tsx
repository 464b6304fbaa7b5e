import '../../parts/parts.css';
import type { ReactNode } from 'react';
import { useTexts } from '../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../kit/button.tsx';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { ErrorState, LoadingState } from '../../../kit/page-states.tsx';
import { Notice } from '../../../kit/panel.tsx';
import type { Form } from '../../../kit/use-form.ts';
import { partTexts } from '../../parts/parts-texts.ts';
import { checkTexts } from './check-texts.ts';
import type { CheckHandle } from './use-check.ts';

type CheckFrameProps = {
  readonly title: string;
  readonly check: CheckHandle;
  readonly place?: { readonly n: number; readonly total: number } | undefined;
  readonly back?: string | undefined;
  readonly form?: Pick<Form, 'errors' | 'attempt' | 'fault'>;
  readonly width?: 'column' | 'wide';
  /** A page that is itself the way out has none. */
  readonly leaves?: boolean;
  /** The rules are there too. */
  readonly isReady?: boolean;
  readonly children: ReactNode;
};

/** The frame of the check, with the states of its kept answers. Nobody is signed in; leaving is saving. */
export function CheckFrame({ check, isReady = true, leaves = true, children, ...frame }: CheckFrameProps) {
  const t = useTexts(partTexts);
  return (
    <PageFrame {...frame} stage={t('stage.check')} {...(leaves ? { exit: '/save' } : {})}>
      <CheckState check={check} isReady={isReady}>
        {children}
      </CheckState>
    </PageFrame>
  );
}

function CheckState({
  check,
  isReady,
  children,
}: Pick<CheckFrameProps, 'check' | 'children'> & { readonly isReady: boolean }) {
  const t = useTexts(checkTexts);
  if (check.state === 'failed')
    return <ErrorState what={t('what')} number={check.number} onReload={check.reload} />;
  if (check.state === 'gone') return <GoneCheck />;
  if (check.state === 'loading' || !isReady)
    return <LoadingState lines={4} onReload={() => location.reload()} />;
  return children;
}

function GoneCheck() {
  const t = useTexts(checkTexts);
  return (
    <>
      <Notice tone="wait" title={t('gone.title')}>
        <p>{t('gone.body')}</p>
      </Notice>
      <Actions>
        <ButtonLink look="primary" to="/">
          {t('gone.again')}
        </ButtonLink>
      </Actions>
    </>
  );
}
