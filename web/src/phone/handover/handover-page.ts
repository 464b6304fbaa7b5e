import { speak } from '../../texts/area.ts';
import { type Html, html } from '../html.ts';
import { countdown, mishaps, type Outcome, outcomeTemplates } from '../parts.ts';
import type { PageSetting, PhoneView } from '../views.ts';
import { handoverTexts } from './handover-texts.ts';

type Handover = Extract<PhoneView, { readonly kind: 'handover' }>;

/** Papers with a name of their own; any other is just a paper. */
const PAPERS = ['licenceImage', 'officialLetter', 'nameProofs', 'otherProofs', 'papers'] as const;

/** The page on which a phone photographs a paper: camera, preview, again, and where it went. */
export function handoverPage(
  { token, view, now }: Handover,
  setting: PageSetting,
): { readonly title: string; readonly content: Html } {
  const t = speak(handoverTexts, setting.locale);
  const known = PAPERS.find((one) => one === view.field);
  const outcome = (end: 'arrived' | 'over', mark: Outcome['mark']): Outcome => ({
    mark,
    title: t(`${end}.title`),
    body: t(`${end}.body`),
    next: t(`${end}.next`),
  });
  const over = outcome('over', 'bad');
  return {
    title: t(known ? `title.${known}` : 'title'),
    content: html`<p class="lead">${t('lead')}</p>
<ul><li>${t('tip.corners')}</li><li>${t('tip.light')}</li><li>${t('tip.still')}</li></ul>
${mishaps(setting.locale)}
<form method="dialog" class="decision" novalidate data-handover="${token}" data-sending="${t('sending', { n: '{n}' })}" data-checking="${t('checking')}">
<input type="file" name="camera" accept="image/jpeg,image/png" capture="environment" hidden>
<input type="file" name="album" accept="image/jpeg,image/png" hidden>
<img class="preview" data-preview alt="${t('preview')}" hidden>
<p class="next" data-progress role="status"></p>
${countdown({ endsAt: view.endsAt, now }, setting.locale)}
<div class="acts pair" data-before>
<button type="button" data-pick="album">${t('album')}</button>
<button type="button" class="primary" data-pick="camera">${t('take')}</button>
</div>
<div class="acts pair" data-after hidden>
<button type="button" data-pick="camera">${t('again')}</button>
<button type="submit" class="primary">${t('use')}</button>
</div>
</form>
${outcomeTemplates({ arrived: outcome('arrived', 'good'), over, unknown: over, timedOut: over }, setting.productName)}`,
  };
}
