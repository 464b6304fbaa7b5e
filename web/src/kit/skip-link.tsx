import { common } from '../texts/common.ts';
import { useTexts } from './app.tsx';

/** The first stop of the Tab key: past header and bars to what the page is about. */
export function SkipLink() {
  const t = useTexts(common);
  return (
    <a className="skip" href="#main">
      {t('skip.to.content')}
    </a>
  );
}
