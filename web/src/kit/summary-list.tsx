import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { common } from '../texts/common.ts';
import { useTexts } from './app.tsx';

export type SummaryRow = {
  readonly label: string;
  /** `null` says 「未填写」. Already masked by the server where it is sensitive. */
  readonly value: ReactNode;
  /** Where it is changed; left out for what cannot be. */
  readonly to?: string | undefined;
};

const HEADINGS = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

/** A section of answers to check, each with its way back. */
export function SummaryList({
  title,
  level = 2,
  of,
  rows,
  to,
}: {
  readonly title?: string;
  /** Of the title among the headings of the page: one more than that of what it stands in. */
  readonly level?: keyof typeof HEADINGS;
  /** The id of what the title belongs to, where several sections of a page have the same one. */
  readonly of?: string | undefined;
  readonly rows: readonly SummaryRow[];
  readonly to?: string;
}) {
  const t = useTexts(common);
  const id = useId();
  const Heading = HEADINGS[level];
  const change = (label: string, target: string) => (
    <Link to={target}>
      {t('change')}
      <span className="sr"> {label}</span>
    </Link>
  );
  return (
    <section className="answers" aria-labelledby={title ? (of ? `${of} ${id}` : id) : undefined}>
      {title && (
        <div className="answers-head">
          <Heading id={id}>{title}</Heading>
          {to && change(title, to)}
        </div>
      )}
      <dl>
        {rows.map(({ label, value, to: target }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-user="">{value ?? <span className="hint">{t('not.filled')}</span>}</dd>
            {target && <dd className="act">{change(label, target)}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
