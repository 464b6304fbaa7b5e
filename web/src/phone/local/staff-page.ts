import { speak } from '../../texts/area.ts';
import { type Html, html } from '../html.ts';
import type { PageSetting } from '../views.ts';
import { localTexts } from './local-texts.ts';

const seats = ['reviewer', 'reviewer-2', 'finance', 'operator'] as const;

/** L-05: takes a chair on the other side of the road. Only a sandbox has it; elsewhere staff sign in with their phone. */
export function staffPage({ locale }: PageSetting): { readonly title: string; readonly content: Html } {
  const t = speak(localTexts, locale);
  return {
    title: t('staff.title'),
    content: html`<p>${t('staff.lead')}</p>
<form method="post" class="stack" aria-label="${t('staff.title')}">
${seats.map((seat) => html`<button type="submit" name="seat" value="${seat}"${seat === 'reviewer' && html` class="primary"`}>${t(`staff.${seat}`)}</button>`)}
</form>
<p class="hint">${t('staff.one')}</p>
<p class="hint">${t('staff.real')}</p>`,
  };
}
