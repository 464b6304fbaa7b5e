import { DAY, type Locale } from '@ruzhu/rules';
import { handoverPage } from './handover/handover-page.ts';
import type { Html } from './html.ts';
import { legalRepPage } from './legal-rep/legal-rep-page.ts';
import { outcomeBody } from './parts.ts';
import { phonePage } from './phone-page.ts';
import { sandboxBar } from './sandbox-bar.ts';
import { unknownOutcome } from './scan/scan-outcomes.ts';
import { scanPage } from './scan/scan-page.ts';
import { shortLinkOutcome } from './short-link/short-link-outcome.ts';
import type { PageSetting, PhoneView } from './views.ts';

type Said = { readonly title: string; readonly content: Html };

const unknownPage = (locale: Locale): Said => {
  const outcome = unknownOutcome(locale);
  return { title: outcome.title, content: outcomeBody(outcome) };
};

const shortLinkPage = (view: Parameters<typeof shortLinkOutcome>[0], locale: Locale): Said => {
  const outcome = shortLinkOutcome(view, locale);
  return { title: outcome.title, content: outcomeBody(outcome) };
};

function said(view: PhoneView, setting: PageSetting): Said {
  if (view.kind === 'scan') return scanPage(view, setting);
  if (view.kind === 'handover') return handoverPage(view, setting);
  if (view.kind === 'legalRep') return legalRepPage(view, setting);
  if (view.kind === 'shortLink') return shortLinkPage(view, setting.locale);
  return unknownPage(setting.locale);
}

/**
 * The page of `/s/:token` as a whole document: a scan to confirm, the legal representative's proof, or neither; and that
 * of `/n/:token` when it leads nowhere. Looking
 * at it changes nothing; the script opens the scan once the page is seen.
 */
export function phonePageOf(view: PhoneView, setting: PageSetting): string {
  const { now, movedMs } = view;
  return phonePage({
    ...setting,
    ...said(view, setting),
    now,
    bar: view.sandbox ? sandboxBar({ now, movedDays: Math.floor(movedMs / DAY) }, setting.locale) : undefined,
  });
}
