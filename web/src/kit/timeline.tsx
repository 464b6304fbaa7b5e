import './timeline.css';
import type { Instant } from '@ruzhu/rules';
import { isoOf } from '@ruzhu/rules';
import type { ReactNode } from 'react';
import { instantWords } from '../texts/dates.ts';
import { flow } from '../texts/flow.ts';
import { useApp, useTexts } from './app.tsx';

export type LogEntry = {
  readonly id: string;
  readonly at: Instant;
  readonly title: string;
  /** Who did it, as people may see it. */
  readonly who: string;
  readonly more?: ReactNode;
};

/** What happened, newest first, with who and when. */
export function Timeline({ entries }: { readonly entries: readonly LogEntry[] }) {
  const t = useTexts(flow);
  const { locale } = useApp();
  if (entries.length === 0) return <p className="hint">{t('log.empty')}</p>;
  return (
    <ol className="timeline">
      {entries.map(({ id, at, title, who, more }) => (
        <li key={id}>
          <p className="what">{title}</p>
          <p className="hint">
            <time dateTime={isoOf(at)}>{instantWords(at, locale)}</time>
            <span className="who" data-user="">
              {who}
            </span>
          </p>
          {more}
        </li>
      ))}
    </ol>
  );
}
