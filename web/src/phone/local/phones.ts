import type { Locale } from '@ruzhu/rules';
import { speak } from '../../texts/area.ts';
import { type Html, html } from '../html.ts';
import { localTexts } from './local-texts.ts';

/** In a sandbox one browser can play the phones of several people; the script fills in whose it is at the moment. */
export function phonesInSandbox(locale: Locale): Html {
  const t = speak(localTexts, locale);
  const name = { name: '{name}' };
  return html`<section class="phones" aria-label="${t('phones.title')}" data-phones data-owned="${t('phones.owned', name)}" data-new="${t('phones.new')}" data-back="${t('phones.back', name)}" hidden>
<p data-phones-now></p>
<button type="button" class="small" data-phones-swap>${t('phones.swap')}</button>
</section>`;
}
