import { html } from './html.ts';
import { phonePage } from './phone-page.ts';
import { sandboxBar } from './sandbox-bar.ts';
import type { PageSetting, PhoneView } from './views.ts';

/** The page of `/s/:token` as a whole document: a scan to confirm, the legal representative's proof, or neither. */
export function phonePageOf(view: PhoneView, setting: PageSetting): string {
  return phonePage({
    ...setting,
    title: view.kind,
    bar: view.sandbox ? sandboxBar({ now: view.now, movedDays: 0 }, setting.locale) : undefined,
    content: html`<p>${JSON.stringify(view)}</p>`,
  });
}
