import { Button } from 'antd';
import type { Ref } from 'react';
import { useTexts } from '../../../kit/app.tsx';
import type { Decision, Hindrance, Offered } from './decisions.ts';
import { deskTexts } from './texts.ts';

/** What can be decided, each with what stands in its way; the one the conclusions amount to is the primary. */
export function DecisionBar({
  offers,
  primary,
  done,
  total,
  onDecide,
  bar,
}: {
  readonly offers: readonly Offered[];
  readonly primary: Decision;
  readonly done: number;
  readonly total: number;
  readonly onDecide: (decision: Decision) => void;
  readonly bar: Ref<HTMLElement>;
}) {
  const t = useTexts(deskTexts);
  return (
    <section className="decision-bar" ref={bar} aria-label={t('decision.name')}>
      <output>{t('progress', { done, total })}</output>
      {offers.map(({ decision, hindrance }) => (
        <span key={decision} className="decision">
          <Button
            type={decision === primary ? 'primary' : 'default'}
            danger={decision === 'reject'}
            aria-disabled={hindrance !== null}
            aria-describedby={hindrance ? `why-${decision}` : undefined}
            className={hindrance ? 'is-hindered' : ''}
            onClick={() => hindrance === null && onDecide(decision)}
          >
            {t(`decide.${decision}`)}
          </Button>
          {hindrance && (
            <span className="why" id={`why-${decision}`}>
              <Why hindrance={hindrance} />
            </span>
          )}
        </span>
      ))}
    </section>
  );
}

function Why({ hindrance: { key, n } }: { readonly hindrance: Hindrance }) {
  const t = useTexts(deskTexts);
  switch (key) {
    case 'open':
    case 'differs':
    case 'reason':
      return t(`why.${key}`, { n });
    default:
      return t(`why.${key}`);
  }
}
