import { DAY } from '@ruzhu/rules';
import type { Html } from '../html.ts';
import { phonePage } from '../phone-page.ts';
import { sandboxBar } from '../sandbox-bar.ts';
import type { LocalView, PageSetting } from '../views.ts';
import { cashierPage } from './cashier-page.ts';
import { clockPage } from './clock-page.ts';
import { messagePage } from './message-page.ts';
import { outboxPage } from './outbox-page.ts';
import { staffPage } from './staff-page.ts';

function said(view: LocalView, setting: PageSetting): { readonly title: string; readonly content: Html } {
  if (view.kind === 'outbox') return outboxPage(view, setting);
  if (view.kind === 'message') return messagePage(view, setting);
  if (view.kind === 'cashier') return cashierPage(view, setting);
  if (view.kind === 'staff') return staffPage(setting);
  return clockPage(view, setting);
}

const narrow: readonly LocalView['kind'][] = ['cashier', 'clock', 'staff'];

/** A page of the sandbox under `/local/` as a whole document; it works without a script. */
export function localPageOf(view: LocalView, setting: PageSetting): string {
  const { now, movedMs } = view;
  return phonePage({
    ...setting,
    ...said(view, setting),
    now,
    wide: !narrow.includes(view.kind),
    bar: sandboxBar({ now, movedDays: Math.floor(movedMs / DAY) }, setting.locale),
  });
}
