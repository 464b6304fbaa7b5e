import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** The result of a whole piece of work, under the h1 of its page: a green ground, a receipt number large. */
export function Panel({
  children,
  number,
}: {
  readonly children: ReactNode;
  readonly number?: { readonly label: string; readonly value: string };
}) {
  return (
    <div className="panel">
      <span className="seal" aria-hidden="true">
        <Icon name="check" large />
      </span>
      <div>
        {children}
        {number && (
          <p className="receipt">
            <span>{number.label}</span>
            <strong data-user="">{number.value}</strong>
          </p>
        )}
      </div>
    </div>
  );
}

/** Text set apart from the run of the page. */
export function InsetText({ children }: { readonly children: ReactNode }) {
  return <div className="inset">{children}</div>;
}

export type NoticeTone = 'info' | 'good' | 'wait' | 'bad';
const icons: Readonly<Record<NoticeTone, IconName>> = {
  info: 'info',
  good: 'check',
  wait: 'alert',
  bad: 'alert',
};

/** Something to know before going on. `bad` and `wait` are announced when they appear. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/**
 * The one page that interrupts: before a payment that does not come back. It holds the whole content of the page,
 * with both buttons of equal weight.
 */
export function Interruption({ children }: { readonly children: ReactNode }) {
  return <div className="interruption">{children}</div>;
}
