import type { Locale } from '@ruzhu/rules';
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
  /** The sandbox bar, first on the page; left out in production. */
  readonly bar?: Html | undefined;
  /** What the page says, under the h1. */
  readonly content: Html;
  /** The decisions, kept in the lower half of the screen, of equal size. */
  readonly actions?: Html | undefined;
  readonly hasErrors?: boolean;
};

/** A whole phone page. It holds no inline script or style and is complete before the script runs. */
export function phonePage(page: PhonePage): string {
  const t = speak(common, page.locale);
  const whole = `${page.title} - ${page.productName}`;
  const { html: body } = html`<!doctype html>
<html lang="${langOf(page.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="robots" content="noindex">
<title>${page.hasErrors ? t('title.error', { title: whole }) : whole}</title>
${page.assets.styles.map((href) => html`<link rel="stylesheet" href="${href}">\n`)}
<script type="module" src="${page.assets.script}"></script>
</head>
<body>
${page.bar}
<header class="top"><span class="logo" aria-hidden="true">${page.productName.slice(0, 1)}</span>${page.productName}</header>
<main id="main">
<h1>${page.title}</h1>
${page.content}
${page.actions && html`<div class="acts">${page.actions}</div>`}
</main>
${page.support && html`<footer class="foot" data-user>${page.support.phone} · ${page.support.hours}</footer>`}
</body>
</html>
`;
  return body;
}
