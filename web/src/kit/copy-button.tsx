import './copy-button.css';
import { useState } from 'react';
import { common } from '../texts/common.ts';
import { useTexts } from './app.tsx';
import { Icon } from './icon.tsx';

/** Copies a value. `label` names it for those who do not see what stands beside the button. */
export function CopyButton({ value, label }: { readonly value: string; readonly label: string }) {
  const t = useTexts(common);
  const [outcome, setOutcome] = useState<'none' | 'done' | 'failed'>('none');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('done');
    } catch {
      // No permission, or no secure origin: the value stays selectable.
      setOutcome('failed');
    }
  };
  return (
    <span className="copy">
      <button type="button" className="btn quiet" onClick={copy}>
        <Icon name={outcome === 'done' ? 'check' : 'copy'} />
        <span>
          {t('copy')}
          <span className="sr"> {label}</span>
        </span>
      </button>
      <output className={outcome === 'failed' ? 'hint' : 'copied'}>
        {outcome === 'done' && t('copy.done')}
        {outcome === 'failed' && t('copy.failed')}
      </output>
    </span>
  );
}

/** A value people carry elsewhere, in figures that cannot be confused, with its copy button. */
export function CopyLine({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <div className="copy-line">
      <span className="hint">{label}</span>
      <code className="mono">{value}</code>
      <CopyButton value={value} label={label} />
    </div>
  );
}
