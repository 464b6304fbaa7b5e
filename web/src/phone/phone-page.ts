import type { Instant, Locale } from '@ruzhu/rules';
import { langOf, speak } from '../texts/area.ts';
import { common } from '../texts/common.ts';
import { type Html, html } from './html.ts';

/** Where the built script and style sheets are: read from the manifest by whoever serves the page. */
export type PhoneAssets = { readonly script: string; readonly styles: readonly string[] };

export type PhonePage = {
  readonly title: string;
  readonly locale: Locale;
  readonly productName: string;
  readonly support?: { readonly phone: string; readonly hours: string } | undefined;
  readonly assets: PhoneAssets;
  /** The server's time, from which the script counts. */
  readonly now: Instant;
  /** The sandbox bar, first on the page; left out in production. */
  readonly bar?: Html | undefined;
  /** What the page says, under the h1. */
  readonly content: Html;
  /** For a computer's screen: the page may be wider than a phone. */
  readonly wide?: boolean;
};

/** A whole phone page. It holds no inline script or style and is complete before the script runs. */
export function phonePage(page: PhonePage): string {
  const { html: body } = html`<!doctype html>
<html lang="${langOf(page.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<title>${page.title} - ${page.productName}</title>
${page.assets.styles.map((href) => html`<link rel="stylesheet" href="${href}">\n`)}
<script type="module" src="${page.assets.script}"></script>
</head>
<body${page.wide && html` class="wide"`} data-now="${page.now}">
${page.bar}
<header class="top"><span class="logo" aria-hidden="true">${page.productName.slice(0, 1)}</span>${page.productName}</header>
<main id="main">
<h1 tabindex="-1">${page.title}</h1>
${page.content}
</main>
${foot(page)}
<p class="unseen" role="status" id="said"></p>
</body>
</html>
`;
  return body;
}

/** Support, and the other language, which the script switches by a cookie. */
function foot({ locale, support }: PhonePage): Html {
  const t = speak(common, locale);
  const other = locale === 'zh' ? 'en' : 'zh';
  return html`<footer class="foot">
${support && html`<p data-user><a href="tel:${support.phone.replace(/[^\d+]/g, '')}">${support.phone}</a> · ${support.hours}</p>`}
<button type="button" class="plain" data-locale="${other}" lang="${langOf(other)}" hidden>${t('language.other')}</button>
</footer>`;
}
