import { html } from './html.ts';
import { phonePage } from './phone-page.ts';
import { sandboxBar } from './sandbox-bar.ts';
import type { LocalView, PageSetting } from './views.ts';

/** A page of the sandbox under `/local/` as a whole document; it works without a script. */
export function localPageOf(view: LocalView, setting: PageSetting): string {
  return phonePage({
    ...setting,
    title: view.kind,
    bar: sandboxBar({ now: view.now, movedDays: 0 }, setting.locale),
    content: html`<p>${JSON.stringify(view)}</p>`,
  });
}
