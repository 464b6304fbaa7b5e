import { DAY, HOUR, type Locale } from '@ruzhu/rules';
import { speak } from '../../texts/area.ts';
import { endWords, instantWords, leftWords } from '../../texts/dates.ts';
import { type Html, html } from '../html.ts';
import { summary } from '../parts.ts';
import type { LocalView, PageSetting } from '../views.ts';
import { localTexts } from './local-texts.ts';

type Clock = Extract<LocalView, { readonly kind: 'clock' }>;

const clocks = [
  'unfinished',
  'window',
  'nameKept',
  'order',
  'dispatch',
  'dispatchLimit',
  'firstCall',
  'decision',
  'decisionLimit',
  'contact',
  'refill',
  'objection',
  'name',
  'review',
  'link',
  'softHold',
  'held',
  'validity',
  'renewal',
] as const;

/** What happens when a clock runs out; `window/7d` is a reminder before the window ends. */
export function clockWords(clock: string, locale: Locale): string {
  const t = speak(localTexts, locale);
  const [name, reminder] = clock.split('/');
  const known = clocks.find((one) => one === name);
  const what = t(known ? `clock.${known}` : 'clock.other');
  return reminder ? t('reminder.of', { what }) : what;
}

/** L-04: the time of the sandbox and what comes next. It only moves forward. */
export function clockPage(
  { now, movedMs, next }: Clock,
  { locale }: PageSetting,
): { readonly title: string; readonly content: Html } {
  const t = speak(localTexts, locale);
  const button = (value: number, words: string) =>
    html`<button type="submit" name="forward" value="${value}" data-busy="${t('clock.busy')}">${words}</button>`;
  return {
    title: t('clock.title'),
    content: html`${summary([
      { label: t('clock.now'), value: instantWords(now, locale) },
      { label: t('clock.moved'), value: movedMs > 0 ? leftWords(movedMs, locale) : t('clock.not.moved') },
    ])}
<h2>${t('clock.next')}</h2>
${
  next
    ? summary([
        { label: t('clock.next.what'), value: clockWords(next.clock, locale) },
        { label: t('clock.next.at'), value: endWords(next.at, locale) },
        { label: t('clock.next.left'), value: leftWords(Math.max(0, next.at - now), locale) },
      ])
    : html`<p id="none">${t('clock.none')}</p>`
}
<form method="post" class="stack">
<button type="submit" name="forward" value="next" class="primary" data-busy="${t('clock.busy')}"${!next && html` disabled aria-describedby="none"`}>${t('clock.to.next')}</button>
<div class="acts pair">
${button(HOUR, t('clock.hour'))}
${button(DAY, t('clock.day'))}
</div>
</form>
<p class="hint">${t('clock.once')}</p>
<p class="hint">${t('clock.forward')}</p>`,
  };
}
