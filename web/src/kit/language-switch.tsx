import type { Locale } from '@ruzhu/rules';
import { langOf } from '../texts/area.ts';
import { common } from '../texts/common.ts';
import { useApp, useTexts } from './app.tsx';

/** One click to the other language, named in that language. */
export function LanguageSwitch() {
  const t = useTexts(common);
  const { locale, setLocale } = useApp();
  const other: Locale = locale === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className="btn quiet" lang={langOf(other)} onClick={() => setLocale(other)}>
      {t('language.other')}
    </button>
  );
}
