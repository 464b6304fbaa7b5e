import { speak } from '../../texts/area.ts';
import { type Html, html } from '../html.ts';
import { phonesInSandbox } from '../local/phones.ts';
import { countdown, field, mishaps, outcomeBody, outcomeTemplates, summary } from '../parts.ts';
import { phoneTexts } from '../phone-texts.ts';
import type { PageSetting, PhoneView } from '../views.ts';
import { scanOutcome, scanOutcomes } from './scan-outcomes.ts';
import { scanStory } from './scan-story.ts';

type Scan = Extract<PhoneView, { readonly kind: 'scan' }>;

/** The page of a scan: what is confirmed and the two decisions, or how it ended. */
export function scanPage(
  page: Scan,
  setting: PageSetting,
): { readonly title: string; readonly content: Html } {
  const { view } = page;
  const ended = scanOutcome(view.state, view.personMasked, setting.locale);
  if (ended) return { title: ended.title, content: outcomeBody(ended) };
  const story = scanStory(view, setting);
  return {
    title: story.title,
    content: html`<p class="lead">${story.lead}</p>
${summary(story.rows)}
${mishaps(setting.locale)}
${decision(page, setting)}
${page.sandbox && phonesInSandbox(setting.locale)}
${outcomeTemplates(scanOutcomes(view.personMasked, setting.locale), setting.productName)}`,
  };
}

/** Enter confirms; refusing is a button of the same size. `dialog`: without the script nothing is sent anywhere. */
function decision({ token, view, now, sandbox }: Scan, { locale }: PageSetting): Html {
  const t = speak(phoneTexts, locale);
  return html`<form method="dialog" class="decision" novalidate data-scan="${token}" data-challenge="${view.challenge}" data-person="${view.personMasked}"${view.enrols && html` data-enrols`}${sandbox && html` data-sandbox`}>
${field({
  name: 'number',
  label: t('number.label'),
  missing: t('number.missing'),
  digits: 2,
  misfit: t('number.misfit'),
  input: html`class="digits" type="text" inputmode="numeric" autocomplete="off"`,
})}
${
  view.enrols &&
  field({
    name: 'name',
    label: t('name.label'),
    hint: t('name.hint'),
    missing: t('name.missing'),
    input: html`type="text" autocomplete="name" spellcheck="false" maxlength="80"`,
  })
}
${countdown({ endsAt: view.endsAt, now }, locale)}
<div class="acts pair">
<button type="button" data-refuse data-busy="${t('refusing')}">${t('refuse')}</button>
<button type="submit" class="primary" data-busy="${t('confirming')}">${t('confirm')}</button>
</div>
</form>`;
}
