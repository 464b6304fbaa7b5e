import { civilDate, type Instant, type RefusalTexts, startOf } from '@ruzhu/rules';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import {
  createMemoryRouter,
  createStaticHandler,
  createStaticRouter,
  RouterProvider,
  StaticRouterProvider,
} from 'react-router';
import { sentencesIn } from '../../texts/sentence.ts';
import { type App, AppProvider } from '../app.tsx';

/** The moment of all tests: 2026-11-22 10:32 in Shanghai. */
export const NOW: Instant = startOf(civilDate(2026, 11, 22)) + (10 * 60 + 32) * 60_000;

const refusals: RefusalTexts = {
  'uscc.length': {
    zh: '统一社会信用代码应为 18 位，您填写了 {got} 位',
    en: 'The credit code has 18 characters, you entered {got}',
    fix: { zh: '对照营业执照补齐', en: 'Compare it with the licence' },
  },
  'email.taken': { zh: '这个邮箱已注册过', en: 'This address is taken', fix: { zh: '', en: '' } },
};

const testApp = (over: Partial<App> = {}): App => ({
  productName: '入驻',
  support: { phone: '010-0000 0000', hours: '每天 9:00–21:00' },
  sandbox: null,
  locale: 'zh',
  setLocale: () => {},
  refusals: sentencesIn(refusals, over.locale ?? 'zh'),
  clock: () => NOW,
  ...over,
});

const inside = (ui: ReactNode, app: App) => <AppProvider app={app}>{ui}</AppProvider>;

/** Puts the element on a page with everything round it that the kit needs, and takes it off again by itself. */
export async function mount(ui: ReactNode, over: Partial<App> = {}) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="root"></div>';
  const box = document.getElementById('root');
  if (!box) throw new Error('no root');
  const app = testApp(over);
  const router = createMemoryRouter([{ path: '*', element: inside(ui, app) }]);
  const root = createRoot(box);
  await act(async () => root.render(<RouterProvider router={router} />));
  return {
    box,
    router,
    find: <E extends HTMLElement = HTMLElement>(selector: string): E => {
      const found = box.querySelector<E>(selector);
      if (!found) throw new Error(`nothing matches ${selector}`);
      return found;
    },
    unmount: () => act(async () => root.unmount()),
  };
}

/** The markup of the element as a server would write it. */
export async function markup(ui: ReactNode, over: Partial<App> = {}): Promise<string> {
  const routes = [{ path: '*', element: inside(ui, testApp(over)) }];
  const context = await createStaticHandler(routes).query(new Request('http://localhost/a/1'));
  if (context instanceof Response) throw new Error('redirected');
  const router = createStaticRouter(routes, context);
  return renderToStaticMarkup(<StaticRouterProvider router={router} context={context} hydrate={false} />);
}

/** Types into an uncontrolled box as a person would. */
export const type = (box: HTMLInputElement | HTMLTextAreaElement, value: string, composing = false) =>
  act(async () => {
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value')?.set;
    setter?.call(box, value);
    box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing }));
  });

export const press = (target: Element, key: string, init: KeyboardEventInit = {}) =>
  act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
  });

export const click = (target: HTMLElement) => act(async () => target.click());
