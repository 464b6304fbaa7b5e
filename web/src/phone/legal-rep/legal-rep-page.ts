import type { LegalRepProofState } from '@ruzhu/journeys';
import type { Locale } from '@ruzhu/rules';
import { type Say, speak } from '../../texts/area.ts';
import { endWords } from '../../texts/dates.ts';
import { type Html, html } from '../html.ts';
import { countdown, field, mishaps, type Outcome, outcomeBody, outcomeTemplates, summary } from '../parts.ts';
import type { PageSetting, PhoneView } from '../views.ts';
import { legalRepTexts } from './legal-rep-texts.ts';

type LegalRep = Extract<PhoneView, { readonly kind: 'legalRep' }>;
type T = Say<(typeof legalRepTexts)['zh']>;

/** What is on the page in each state: the own data, the code, or how it ended. */
const parts = {
  linkMade: 'identity',
  agreed: 'identity',
  faceStarted: 'identity',
  faceFailed: 'identity',
  faceOk: 'identity',
  codeSent: 'code',
  codeWrong: 'identity',
  codeOk: 'checking',
  proved: 'proved',
  differs: 'differs',
  refused: 'refused',
  timedOut: 'timedOut',
} as const satisfies Record<LegalRepProofState, string>;

const ends = ['proved', 'differs', 'refused', 'timedOut', 'checking', 'unknown'] as const;
const marks = { proved: 'good', checking: 'wait' } as const;

const outcome = (t: T, end: (typeof ends)[number]): Outcome => ({
  mark: end === 'proved' || end === 'checking' ? marks[end] : 'bad',
  title: t(`${end}.title`),
  body: t(`${end}.body`),
  next: t(`${end}.next`),
  reload: end === 'checking',
});

/** Every end by the names the script asks for: those of the states, and `unknown`. */
function outcomes(locale: Locale): Readonly<Record<string, Outcome>> {
  const t = speak(legalRepTexts, locale);
  const told: Record<string, Outcome> = {};
  for (const end of ends) told[end] = outcome(t, end);
  return { ...told, codeOk: outcome(t, 'checking') };
}

/** The page of the legal representative: what is confirmed, the own data, the code, or the result. */
export function legalRepPage(
  page: LegalRep,
  setting: PageSetting,
): { readonly title: string; readonly content: Html } {
  const { view, token, now } = page;
  const { locale } = setting;
  const t = speak(legalRepTexts, locale);
  const part = parts[view.state];
  if (part !== 'identity' && part !== 'code') {
    const ended = outcome(t, part);
    return { title: ended.title, content: outcomeBody(ended) };
  }
  return {
    title: t('title'),
    content: html`<p class="lead">${t(view.newAdministrator ? 'lead.change' : 'lead')}</p>
${summary(rowsOf(view, t, locale))}
${mishaps(locale)}
<div data-legal-rep="${token}">
${identity(view, t, part === 'identity')}
${code({ view, now, isNow: part === 'code' }, t, locale)}
</div>
${outcomeTemplates(outcomes(locale), setting.productName)}`,
  };
}

const rowsOf = (view: LegalRep['view'], t: T, locale: Locale) =>
  [
    { label: t('row.subject'), value: view.subject, user: true },
    { label: t('row.type'), value: t('type.service') },
    { label: t('row.legalRep'), value: view.legalRepMasked, user: true },
    { label: t('row.newAdministrator'), value: view.newAdministrator ?? '', user: true },
    { label: t('row.number'), value: view.askedBy },
    { label: t('row.until'), value: endWords(view.endsAt, locale, 'day') },
  ].filter((row) => row.value !== '');

const decide = (t: T, send: Html): Html => html`<div class="acts pair">
<button type="button" data-refuse data-busy="${t('refusing')}">${t('refuse')}</button>
${send}
</div>`;

/** Consent, name, ID number and phone: typed here, never on the computer. */
const identity = (
  view: LegalRep['view'],
  t: T,
  isNow: boolean,
): Html => html`<form method="dialog" class="decision" novalidate data-step="identity"${!isNow && html` hidden`}>
<p class="notice" data-again hidden>${t('again.notice')}</p>
<h2>${t('what.title')}</h2>
<ul>
<li>${t(view.newAdministrator ? 'what.change' : 'what.known')}</li>
<li>${t('what.use')}</li>
<li>${t('what.money')}</li>
</ul>
${field({
  name: 'name',
  label: t('name.label'),
  missing: t('name.missing'),
  input: html`type="text" autocomplete="name" spellcheck="false" maxlength="80"`,
})}
${field({
  name: 'idNumber',
  label: t('id.label'),
  missing: t('id.missing'),
  groups: '6-8-4',
  input: html`type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60"`,
})}
${field({
  name: 'mobile',
  label: t('mobile.label'),
  hint: t('mobile.hint'),
  missing: t('mobile.missing'),
  groups: '3-4-4',
  input: html`type="tel" inputmode="tel" autocomplete="tel-national" maxlength="60"`,
})}
<details>
<summary>${t('pitfalls.title')}</summary>
<ul>
<li>${t('pitfalls.renamed')}</li>
<li>${t('pitfalls.fifteen')}</li>
<li>${t('pitfalls.phones')}</li>
</ul>
</details>
<div class="field" data-field="agree">
<p class="error" id="agree-error" hidden></p>
<label class="tick" for="agree"><input type="checkbox" id="agree" name="agree" data-missing="${t('agree.missing')}"> <span>${t('agree.label', { name: view.legalRepMasked })}</span></label>
</div>
${decide(t, html`<button type="submit" class="primary" data-busy="${t('sending')}">${t('send')}</button>`)}
</form>`;

const code = (
  { view, now, isNow }: { readonly view: LegalRep['view']; readonly now: number; readonly isNow: boolean },
  t: T,
  locale: Locale,
): Html => html`<form method="dialog" class="decision" novalidate data-step="code"${!isNow && html` hidden`}>
<h2 tabindex="-1">${t('code.title')}</h2>
<p>${t('code.sent')} <b data-sent-to>${view.codeSentTo}</b></p>
${field({
  name: 'code',
  label: t('code.label'),
  missing: t('code.missing'),
  digits: 6,
  misfit: t('code.misfit'),
  input: html`class="digits six" type="text" inputmode="numeric" autocomplete="one-time-code"`,
})}
${countdown({ endsAt: now, now }, locale)}
<p class="notice" data-over hidden>${t('code.over')}</p>
<p class="links"><button type="button" class="small" data-resend data-wait="${t('code.wait', { n: '{n}' })}" data-again="${t('code.again')}">${t('code.again')}</button>
<button type="button" class="small" data-back>${t('code.back')}</button></p>
${decide(t, html`<button type="submit" class="primary" data-busy="${t('code.confirming')}">${t('code.confirm')}</button>`)}
</form>`;
