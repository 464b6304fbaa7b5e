import { type Locale, partsOfSpan, type Span } from '@ruzhu/rules';
import { area, speak } from '../../texts/area.ts';

/** How long a span of a policy is, in words. */
export const spanTexts = area(
  {
    s: '{n} 秒',
    min: '{n} 分钟',
    h: '{n} 小时',
    d: '{n} 天',
    nd: '{n} 天',
    wd: '{n} 个工作日',
    mo: '{n} 个月',
    y: '{n} 年',
  },
  {
    s: '{n} seconds',
    min: '{n} minutes',
    h: '{n} hours',
    d: '{n} days',
    nd: '{n} days',
    wd: '{n} working days',
    mo: '{n} months',
    y: '{n} years',
  },
);

/** `24h` → 「24 小时」, `5wd` → 「5 个工作日」. */
export function spanWords(span: Span, locale: Locale): string {
  const { amount, unit } = partsOfSpan(span);
  const words = speak(spanTexts, locale)(unit as keyof typeof spanTexts.zh, { n: amount }); // Every unit of a span has its words.
  return amount === 1 && locale === 'en' ? words.replace(/s$/, '') : words;
}
