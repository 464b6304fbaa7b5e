import './home.css';
import type { ReactNode } from 'react';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { useAccountId } from '../../parts/application.ts';
import { SessionWatch } from '../../parts/session-watch.tsx';

/** The frame of the pages that belong to the whole application and not to one stage: way back to its home. */
export function ApplicationFrame({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = useAccountId();
  return (
    <PageFrame title={title} back={`/a/${id}`}>
      <SessionWatch />
      {children}
    </PageFrame>
  );
}
