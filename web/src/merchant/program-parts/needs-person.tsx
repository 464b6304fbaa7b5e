import type { CategoryEdition } from '@ruzhu/rules';
import { useTexts } from '../../kit/app.tsx';
import { categoryTexts } from './category-texts.ts';

/** Said of a category whose papers no program can judge: who does, and where it is written. */
export function NeedsPerson({ edition }: { readonly edition: Pick<CategoryEdition, 'page'> }) {
  const t = useTexts(categoryTexts);
  return (
    <p className="hint">
      {t('needs.person')}{' '}
      <a href={edition.page} target="_blank" rel="noreferrer">
        {t('official.page')}
      </a>
    </p>
  );
}
