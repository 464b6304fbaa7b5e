import type { ReactNode } from 'react';
import { useTexts } from '../../kit/app.tsx';
import { Actions, ButtonLink } from '../../kit/button.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { FaultNumber } from '../../kit/page-states.tsx';
import { systemTexts } from './system-texts.ts';

/** A page nobody went to on purpose: why, whom to call, and the one next thing to do. */
export function SystemPage({
  title,
  number,
  action,
  children,
}: {
  readonly title: string;
  readonly number?: string;
  readonly action: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useTexts(systemTexts);
  return (
    <PageFrame title={title}>
      {children}
      <FaultNumber number={number} />
      <Actions>
        {action}
        <ButtonLink to="/">{t('fault.home')}</ButtonLink>
      </Actions>
    </PageFrame>
  );
}
