import { civilDate, HOUR, MINUTE, type RefusalTexts, startOf } from '@ruzhu/rules';
import { type ReactNode, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type App, AppProvider } from '../../kit/app.tsx';
import { sandboxParts } from '../../kit/sandbox.tsx';
import { sentencesIn } from '../../texts/sentence.ts';

/** The moment all samples are seen at: 2026-11-22 10:32 in Shanghai. */
export const NOW = startOf(civilDate(2026, 11, 22)) + 10 * HOUR + 32 * MINUTE;

const refusals: RefusalTexts = {
  'uscc.length': {
    zh: '统一社会信用代码应为 18 位，您填写了 {got} 位',
    en: 'The credit code has 18 characters, you entered {got}',
    fix: { zh: '对照营业执照右上角补齐', en: 'Compare it with the top right corner of the licence' },
  },
  'email.format': {
    zh: '邮箱缺少 @，例如 name@example.com',
    en: 'The address lacks an @, for example name@example.com',
    fix: { zh: '', en: '' },
  },
  'file.pixels': {
    zh: '图片太小（640×480），看不清文字。重新拍摄，短边至少 600 像素，最好 1200 以上',
    en: 'The picture is too small (640×480) to read. Take it again with a short edge of 600 pixels at least',
    fix: { zh: '', en: '' },
  },
};

/** Stands round the samples: `?sandbox` adds the bar, `?lang=en` the other language. The clock stands still. */
export function Stage({ children }: { readonly children: ReactNode }) {
  const [query] = useSearchParams();
  const [locale, setLocale] = useState<App['locale']>(query.get('lang') === 'en' ? 'en' : 'zh');
  const days = query.get('sandbox');
  const app = useMemo<App>(
    () => ({
      productName: locale === 'zh' ? '入驻' : 'Ruzhu',
      support: { phone: '010-0000 0000', hours: locale === 'zh' ? '每天 9:00–21:00' : 'daily 9:00–21:00' },
      sandbox: days === null ? null : sandboxParts(Number(days)),
      locale,
      setLocale,
      refusals: sentencesIn(refusals, locale),
      clock: () => NOW,
    }),
    [locale, days],
  );
  return <AppProvider app={app}>{children}</AppProvider>;
}

export function Sample({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}
