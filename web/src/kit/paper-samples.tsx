import './paper-samples.css';
import type { ReactNode } from 'react';
import { flow } from '../texts/flow.ts';
import { useTexts } from './app.tsx';
import { Icon } from './icon.tsx';

/** A paper lying in the frame; `move` shifts or turns it. */
const Sheet = ({ move, children }: { readonly move?: string; readonly children?: ReactNode }) => (
  <svg className="paper" viewBox="0 0 120 84" aria-hidden="true">
    <g transform={move}>
      <rect className="sheet" x="14" y="11" width="92" height="62" rx="2" />
      <path className="lines" d="M44 24h32M26 38h44M26 48h34M26 58h40" />
      <circle className="seal-ring" cx="88" cy="56" r="9" />
    </g>
    {children}
  </svg>
);

/** Two pictures that can be used and two that cannot, before anything is chosen. */
export function PaperSamples() {
  const t = useTexts(flow);
  const pictures = [
    { is: 'good', label: t('sample.whole'), drawing: <Sheet /> },
    { is: 'good', label: t('sample.sharp'), drawing: <Sheet move="translate(-7 -5) scale(1.12)" /> },
    { is: 'poor', label: t('sample.cropped'), drawing: <Sheet move="translate(34 22) rotate(7)" /> },
    {
      is: 'poor',
      label: t('sample.glare'),
      drawing: (
        <Sheet>
          <ellipse className="glare" cx="58" cy="42" rx="26" ry="20" />
        </Sheet>
      ),
    },
  ] as const;
  return (
    <div className="samples">
      {pictures.map(({ is, label, drawing }) => (
        <figure key={label} className={is}>
          {drawing}
          <figcaption>
            <Icon name={is === 'good' ? 'check' : 'close'} />
            <span>
              <span className="sr">{t(`sample.${is}`)}</span>
              {label}
            </span>
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
