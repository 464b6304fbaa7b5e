import type { ReactNode } from 'react';
import { useApp } from '../../kit/app.tsx';
import { SkipLink } from '../../kit/skip-link.tsx';
import { DocumentTitle, Header, useArrival } from './console-page.tsx';

/** The frame before the sign-in: bars, one column, one h1. */
export function EntryPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { sandbox } = useApp();
  const heading = useArrival();
  return (
    <div className="console entry">
      <DocumentTitle title={title} />
      <SkipLink />
      {sandbox && <sandbox.Bar />}
      <Header session={null} />
      <main id="main" tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
}
