import { useId } from 'react';
import { useTexts } from '../../../../../../kit/app.tsx';
import { CopyLine } from '../../../../../../kit/copy-button.tsx';
import type { RoadView } from '../../../../../parts/road.ts';
import { handoverTexts } from './texts.ts';

const KINDS = { miniProgram: 'program', service: 'service' } as const;

/** One account under its own heading, with its kind in every label, so that two AppIDs are never mixed. */
export function AccountBlock({ account }: { readonly account: RoadView['accounts'][number] }) {
  const t = useTexts(handoverTexts);
  const id = useId();
  const kind = KINDS[account.product];
  return (
    <section className={`ids ${kind}`} aria-labelledby={id}>
      <h2 id={id}>
        <span data-user="">{t(`${kind}.title`, { name: account.name })}</span>
      </h2>
      <p className="hint">{t(`${kind}.use`)}</p>
      {account.appId ? <CopyLine value={account.appId} label={t(`${kind}.appId`)} /> : <p>{t('no.appId')}</p>}
      <CopyLine value={account.originalId} label={t(`${kind}.original`)} />
    </section>
  );
}
