import { common } from '../texts/common.ts';
import type { Status } from '../texts/status.ts';
import { useApp, useTexts } from './app.tsx';

/** A status word in its look. The word carries the meaning, the colour only helps. */
export function StatusTag({ status }: { readonly status: Status }) {
  const t = useTexts(common);
  const { locale } = useApp();
  return (
    <span className={`tag ${status.tag}`}>
      <span className="sr">{t('status.of')}</span>
      {status[locale]}
    </span>
  );
}
