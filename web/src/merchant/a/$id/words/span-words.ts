import { type Locale, partsOfSpan, type Span } from '@ruzhu/rules';
import { area, speak } from '../../../../texts/area.ts';

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
    s: '{n} s',
    min: '{n} min',
    h: '{n} h',
    d: '{n} days',
    nd: '{n} days',
    wd: '{n} working days',
    mo: '{n} months',
    y: '{n} years',
  },
);

const isUnit = (unit: string): unit is keyof typeof spanTexts.zh => Object.hasOwn(spanTexts.zh, unit);

/** A span of a policy in words: `3wd` is 「3 个工作日」. */
export function spanWords(span: Span, locale: Locale): string {
  const { amount, unit } = partsOfSpan(span);
  return isUnit(unit) ? speak(spanTexts, locale)(unit, { n: amount }) : span;
}
