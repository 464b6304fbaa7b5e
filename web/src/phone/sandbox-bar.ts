import type { Instant, Locale } from '@ruzhu/rules';
import { speak } from '../texts/area.ts';
import { instantWords } from '../texts/dates.ts';
import { sandbox } from '../texts/sandbox.ts';
import { type Html, html } from './html.ts';

/** The bar that stands first on every phone and local page of a sandbox; production never asks for it. */
export function sandboxBar(
  { now, movedDays }: { readonly now: Instant; readonly movedDays: number },
  locale: Locale,
): Html {
  const t = speak(sandbox, locale);
  const gap = locale === 'zh' ? '' : ' ';
  return html`<section class="sandbox" aria-label="${t('name')}"><p>${t('body')}${gap}${t('time')} <time>${instantWords(now, locale, 'short')}</time>${movedDays > 0 && t('moved', { n: movedDays })}</p><p class="sandbox-links"><a href="/local/outbox">${t('outbox')}</a> <a href="/local/clock">${t('clock')}</a></p></section>`;
}
