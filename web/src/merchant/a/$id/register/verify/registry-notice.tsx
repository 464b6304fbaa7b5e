import { useTexts } from '../../../../../kit/app.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { verifyTexts } from './texts.ts';

/** What the business registry could not tell yet. Nobody is stopped by it. */
export function RegistryNotice({ outcome }: { readonly outcome: unknown }) {
  const t = useTexts(verifyTexts);
  if (outcome !== 'notFound' && outcome !== 'unavailable') return null;
  return (
    <Notice tone="wait" title={t(`registry.${outcome}`)}>
      <p>{t(`registry.${outcome}.body`)}</p>
    </Notice>
  );
}
