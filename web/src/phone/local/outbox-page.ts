import type { Locale } from '@ruzhu/rules';
import { speak } from '../../texts/area.ts';
import { instantWords } from '../../texts/dates.ts';
import { type Html, html } from '../html.ts';
import { copyButton } from '../parts.ts';
import type { LocalView, Message, PageSetting } from '../views.ts';
import { foundIn, withoutLinks } from './found-in-text.ts';
import { localTexts } from './local-texts.ts';

type Outbox = Extract<LocalView, { readonly kind: 'outbox' }>;

const firstLine = (message: Message): string =>
  message.subject || withoutLinks(message.text.split('\n')[0] ?? '');

/** A code or a link, as text that one tap selects and as a button that copies. */
export function copyables(message: Message, locale: Locale): Html {
  const t = speak(localTexts, locale);
  const { code, links } = foundIn(message.text);
  return html`${code && html`<p class="copyable"><code>${code}</code> ${copyButton(code, t('copy.code'), locale)}</p>`}
${links.map((link) => html`<p class="copyable"><a href="${link}">${link}</a> ${copyButton(link, t('copy.link'), locale)}</p>`)}`;
}

function item(message: Message, locale: Locale): Html {
  const t = speak(localTexts, locale);
  const { channel, state } = message;
  return html`<li>
<p class="meta"><span class="chip">${t(channel)}</span>${state !== 'delivered' && html` <span class="chip bad">${t(state)}</span>`} <span data-user>${message.to}</span> <time>${instantWords(message.at, locale, 'short')}</time></p>
<h2 data-user><a href="/local/outbox/${message.id}">${firstLine(message)}</a></h2>
${copyables(message, locale)}
</li>`;
}

/** L-01: everything that was sent, newest first, of all recipients or of one. */
export function outboxPage(
  { messages, filter }: Outbox,
  { locale }: PageSetting,
): { readonly title: string; readonly content: Html } {
  const t = speak(localTexts, locale);
  const known = [...new Set(messages.map((message) => message.to))];
  return {
    title: t('outbox.title'),
    content: html`<p class="lead">${t('outbox.lead')}</p>
<form method="get" action="/local/outbox" class="filter">
<label for="to">${t('outbox.filter')}</label>
<p class="hint" id="to-hint">${t('outbox.filter.hint')}</p>
<div class="line"><input id="to" name="to" value="${filter}" list="known" aria-describedby="to-hint" autocomplete="off" spellcheck="false">
<datalist id="known">${known.map((to) => html`<option value="${to}"></option>`)}</datalist>
<button type="submit">${t('outbox.filter.go')}</button></div>
<p class="links">${filter && html`<a href="/local/outbox">${t('outbox.filter.all')}</a> `}<a href="">${t('outbox.refresh')}</a> <span class="hint" data-auto hidden>${t('outbox.auto')}</span></p>
</form>
<section aria-label="${t('outbox.list')}" data-refresh="${t('outbox.new')}">
${
  messages.length > 0
    ? html`<ol class="messages">${messages.map((message) => item(message, locale))}</ol>`
    : html`<p>${filter ? t('outbox.empty.to') : t('outbox.empty')}</p><p class="next">${t('outbox.empty.next')}</p>`
}
</section>`,
  };
}
