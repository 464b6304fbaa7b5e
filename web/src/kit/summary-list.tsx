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

/** A section of answers to check, each with its way back. */
export function SummaryList({
  title,
  of,
  rows,
  to,
}: {
  readonly title?: string;
  /** The id of what the title belongs to, where several sections of a page have the same one. */
  readonly of?: string | undefined;
  readonly rows: readonly SummaryRow[];
  readonly to?: string;
}) {
  const t = useTexts(common);
  const id = useId();
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
          <h2 id={id}>{title}</h2>
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
