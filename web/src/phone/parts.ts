import type { Instant, Locale } from '@ruzhu/rules';
import { speak } from '../texts/area.ts';
import { common } from '../texts/common.ts';
import { leftWords } from '../texts/dates.ts';
import { type Html, html } from './html.ts';
import { phoneTexts } from './phone-texts.ts';

/** Rows of a summary: label and value. Values that people wrote are marked as such. */
export type Row = { readonly label: string; readonly value: string; readonly user?: boolean };

export const summary = (rows: readonly Row[]): Html =>
  html`<dl>${rows.map(
    ({ label, value, user }) =>
      html`<div><dt>${label}</dt><dd${user ? html` data-user` : null}>${value}</dd></div>`,
  )}</dl>`;

type Field = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is said when it is empty. */
  readonly missing: string;
  /** It is so many digits; otherwise `misfit` is said. */
  readonly digits?: number;
  readonly misfit?: string;
  /** `6-8-4`: what was typed is read back in groups below. */
  readonly groups?: string;
  /** Attributes of the input itself. */
  readonly input: Html;
};

/** One labelled input with room for its error above it. The script fills the error and links it. */
export const field = ({ name, label, hint, missing, digits, misfit, groups, input }: Field): Html =>
  html`<div class="field" data-field="${name}">
<label for="${name}">${label}</label>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
<p class="error" id="${name}-error" hidden></p>
<input id="${name}" name="${name}" ${input}${hint && html` aria-describedby="${name}-hint"`} data-missing="${missing}"${
    digits && html` data-digits="${digits}" data-misfit="${misfit}"`
  }>
${groups && html`<p class="read-back" data-read-back="${name}" data-groups="${groups}" hidden></p>`}
</div>`;

/** How a page ends, or a page that has only this to say: one sentence, and what to do next. */
export type Outcome = {
  readonly mark: 'good' | 'bad' | 'wait';
  readonly title: string;
  readonly body: string;
  readonly next: string;
  /** The next thing is on this page: load it again. */
  readonly reload?: boolean;
  /** The next thing is on this page of the site. */
  readonly to?: string;
};

const marks = {
  good: html`<path d="M5 12.5l4.5 4.5L19 7.5"/>`,
  bad: html`<path d="M7 7l10 10M17 7L7 17"/>`,
  wait: html`<path d="M12 6v6.5l4 2.5"/>`,
} as const;

/** The body of an outcome, below its h1. */
export const outcomeBody = ({ mark, body, next, reload, to = reload ? '' : undefined }: Outcome): Html =>
  html`<svg class="mark ${mark}" viewBox="0 0 24 24" aria-hidden="true">${marks[mark]}</svg>
<p>${body}</p>
${to === undefined ? html`<p class="next">${next}</p>` : html`<p><a class="btn primary" href="${to}">${next}</a></p>`}`;

/** Outcomes that the script may put in the page's place, by name; nothing is asked of the network for them. */
export const outcomeTemplates = (outcomes: Readonly<Record<string, Outcome>>, productName: string): Html =>
  html`${Object.entries(outcomes).map(
    ([name, outcome]) =>
      html`<template data-outcome="${name}" data-title="${outcome.title} - ${productName}"><h1 tabindex="-1">${outcome.title}</h1>${outcomeBody(outcome)}</template>`,
  )}`;

/** What can come between, each hidden until the script shows it; the script itself holds no words. */
export function mishaps(locale: Locale): Html {
  const t = speak(phoneTexts, locale);
  return html`<noscript><p class="notice bad">${t('no.script')}</p></noscript>
<div class="notice bad" data-say="insecure" hidden>${t('insecure')}</div>
<div class="notice bad" data-say="no-key" hidden>${t('no.key')}</div>
<div class="notice" data-say="offline" hidden>${t('offline')}</div>
<div class="notice bad" data-say="fault" data-number="${t('fault.number', { number: '{number}' })}" hidden>${t('fault')}<span></span></div>
<div class="notice bad" data-say="refusal" tabindex="-1" hidden></div>`;
}

/** 「还剩 1 分 58 秒」, counted down by the script. `role=timer` is silent; the last minute is announced once. */
export function countdown(
  { endsAt, now }: { readonly endsAt: Instant; readonly now: Instant },
  locale: Locale,
): Html {
  const t = speak(phoneTexts, locale);
  const hole = (name: string) => `{${name}}`;
  return html`<p class="timer" role="timer" data-ends="${endsAt}" data-minutes="${t('left.minutes', { m: hole('m'), s: hole('s') })}" data-seconds="${t('left.seconds', { s: hole('s') })}" data-minute="${t('left.minute')}">${t('left')} <b>${leftWords(Math.max(0, endsAt - now), locale, 'seconds')}</b></p>`;
}

/** A button that copies, shown by the script; without it the text beside is selected by one tap. */
export function copyButton(text: string, label: string, locale: Locale): Html {
  const t = speak(common, locale);
  return html`<button type="button" class="small" data-copy="${text}" data-done="${t('copy.done')}" data-failed="${t('copy.failed')}" hidden>${label}</button>`;
}
