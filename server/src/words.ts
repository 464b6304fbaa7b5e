/** Hands the words and pages of the web room to the rooms that may not see it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalTexts } from '@ruzhu/api';
import { type NoticeKey, renderNotice } from '@ruzhu/journeys';
import { type Locale, type Params, policySets } from '@ruzhu/rules';
import {
  browserPhrase,
  codeMail,
  linkMail,
  localPageOf,
  noticeMail,
  type PhoneAssets,
  phonePageOf,
  productNameIn,
} from '@ruzhu/web';
import type { Config } from './config.ts';
import type { EdgeWords } from './http/call.ts';
import type { Deps } from './services/deps.ts';
import type { Render } from './services/send-outbox.ts';

const feeRules = policySets.flatMap((policy) => policy.values['fee.rules']);
const words = { refusals: refusalTexts, feeRules };

/** A notice in words. A browser is told of by its name, as people know it, not by all that it sends of itself. */
export function sayNotice(key: NoticeKey, params: Params, locale: Locale) {
  const { browser } = params;
  const told = typeof browser === 'string' ? { ...params, browser: browserPhrase(browser, locale) } : params;
  return renderNotice(key, told, locale, words);
}

/** Mails and SMS in words. */
export function renderer({ productName, boundTo, supportPhone, supportHours }: Config): Render {
  const sandbox = ['localhost', '127.0.0.1', '::1'].includes(boundTo);
  const support = supportPhone ? { phone: supportPhone, hours: supportHours } : undefined;
  const frame = (locale: Locale) => ({
    productName: productNameIn(productName, locale),
    sandbox,
    locale,
    support,
  });
  return {
    notice: (key, params, locale, link) =>
      noticeMail({
        ...frame(locale),
        link,
        ...sayNotice(key, params, locale),
        reference: typeof params.ref === 'string' ? params.ref : undefined,
      }),
    code: (code, locale) => codeMail({ ...frame(locale), ...code }),
    link: (link, locale) => linkMail({ ...frame(locale), ...link }),
  };
}

type Manifest = Readonly<
  Record<
    string,
    { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] }
  >
>;

/** Where the phone's script and sheets are, from the build's manifest. */
function phoneAssets(dist: string): PhoneAssets {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
  const entry = manifest['src/phone/phone.ts'];
  if (!entry) throw new Error('The web build has no phone entry');
  const chunks = [entry, ...(entry.imports ?? []).flatMap((name) => manifest[name] ?? [])];
  return {
    script: `/${entry.file}`,
    styles: chunks.flatMap((chunk) => chunk.css ?? []).map((file) => `/${file}`),
  };
}

/** The pages that the server makes itself. The build is read at the first page, so that the API runs without one. */
export function edgeWords(config: Config, dist: string, deps: Deps): EdgeWords {
  let assets: PhoneAssets | null = null;
  const frame = (locale: Locale) => {
    assets ??= phoneAssets(dist);
    const { supportPhone, supportHours, productName } = config;
    return {
      productName: productNameIn(productName, locale),
      locale,
      assets,
      support: supportPhone ? { phone: supportPhone, hours: supportHours } : undefined,
      policy: deps.policies.current(),
    };
  };
  return {
    message: (notice, params, locale) => {
      const { title, body } = sayNotice(notice as NoticeKey, params, locale); // Messages hold keys of the table.
      return { title, body };
    },
    phonePage: (view, locale) => phonePageOf(view, frame(locale)),
    localPage: (view, locale) => localPageOf(view, frame(locale)),
  };
}
