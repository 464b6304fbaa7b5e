import './next-steps.css';
import type { ReactNode } from 'react';
import { flow } from '../texts/flow.ts';
import { useTexts } from './app.tsx';
import { Icon } from './icon.tsx';

export type NextStep = {
  readonly title: string;
  readonly who: string;
  /** The latest time, already in words; `null` when there is none. */
  readonly by: string | null;
  /** What the reader must do; `null` for nothing. */
  readonly you: ReactNode | null;
  readonly state: 'done' | 'current' | 'later';
};

function StepRow({ step }: { readonly step: NextStep }) {
  const t = useTexts(flow);
  return (
    <tr className={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
      <th scope="row">
        <span className="mark" aria-hidden="true">
          {step.state === 'done' && <Icon name="check" />}
        </span>
        <span>
          {step.title}
          {step.state === 'current' && <span className="badge">{t('next.now')}</span>}
          {step.state === 'done' && <span className="sr"> {t('next.done')}</span>}
        </span>
      </th>
      <td data-label={t('next.who')}>{step.who}</td>
      <td data-label={t('next.by')}>{step.by ?? '–'}</td>
      <td data-label={t('next.you')}>{step.you ?? t('next.nothing')}</td>
    </tr>
  );
}

/** The same rows after every submit: what happens, who does it, until when, and what the reader must do. */
export function NextSteps({ steps }: { readonly steps: readonly NextStep[] }) {
  const t = useTexts(flow);
  return (
    <table className="next">
      <caption className="h2">{t('next.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('next.step')}</th>
          <th scope="col">{t('next.who')}</th>
          <th scope="col">{t('next.by')}</th>
          <th scope="col">{t('next.you')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <StepRow key={step.title} step={step} />
        ))}
      </tbody>
    </table>
  );
}
