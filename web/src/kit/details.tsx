import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A disclosure: more for those who want it, never anything everybody needs. */
export function Details({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <details className="details">
      <summary>
        <Icon name="next" />
        <span>{summary}</span>
      </summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
