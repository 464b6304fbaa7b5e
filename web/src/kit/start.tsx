import './no-eval.ts';
import type { RefusalTexts } from '@ruzhu/rules';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, StrictMode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { productNameIn } from '../texts/product-name.ts';
import { type App, AppProvider } from './app.tsx';
import { followNewRelease } from './new-release.ts';
import { applyScheme, storedLocale, storedScheme, storeLocale } from './preferences.ts';
import { loadSettings, type PublicSettings } from './settings.ts';

/** Shared answers stay fresh for half a minute; refusals are values, so only faults are retried. */
const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: 2 }, mutations: { retry: false } },
});

type Router = ReturnType<typeof createBrowserRouter>;

type Surface = {
  readonly routes: readonly RouteObject[];
  /** The sentences of all refusals that people meet here. */
  readonly refusals: () => Promise<RefusalTexts>;
  /** What a surface puts round its pages: the staff pages their theme. */
  readonly Wrap?: ComponentType<{ readonly children: ReactNode }>;
};

const NO_TEXTS: RefusalTexts = {};
const RETRY_MS = 3_000;

/** The refusal sentences come after the page: nobody can be refused before it is drawn. A cut line is tried again. */
function useRefusalTexts(fetchTexts: Surface['refusals']): RefusalTexts {
  const [texts, setTexts] = useState(NO_TEXTS);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () =>
      fetchTexts().then(setTexts, () => {
        timer = setTimeout(load, RETRY_MS);
      });
    void load();
    return () => clearTimeout(timer);
  }, [fetchTexts]);
  return texts;
}

const Bare = ({ children }: { readonly children: ReactNode }) => children;

function Root({
  settings,
  sandbox,
  router,
  refusals: fetchTexts,
  Wrap = Bare,
}: Pick<App, 'sandbox'> &
  Pick<Surface, 'refusals' | 'Wrap'> & { readonly settings: PublicSettings; readonly router: Router }) {
  const [locale, setLocale] = useState(storedLocale);
  const refusals = useRefusalTexts(fetchTexts);
  const app = useMemo<App>(
    () => ({
      productName: productNameIn(settings.productName, locale),
      support: settings.support,
      sandbox,
      locale,
      setLocale: (next) => {
        storeLocale(next);
        setLocale(next);
      },
      refusals,
      clock: () => Date.now() + settings.clockOffset,
    }),
    [settings, sandbox, locale, refusals],
  );
  return (
    <AppProvider app={app}>
      <QueryClientProvider client={client}>
        <Wrap>
          <RouterProvider router={router} />
        </Wrap>
      </QueryClientProvider>
    </AppProvider>
  );
}

/** Starts a surface: settings first, the sandbox parts only where the server is one. */
export async function start({ routes, refusals, Wrap = Bare }: Surface): Promise<void> {
  applyScheme(storedScheme());
  followNewRelease();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  // Made first, so that the chunk of the page is fetched while the server is asked.
  const router = createBrowserRouter([...routes]);
  const settings = await loadSettings();
  const sandbox = settings.sandbox
    ? (await import('./sandbox.tsx')).sandboxParts(settings.sandbox.movedDays)
    : null;
  createRoot(root).render(
    <StrictMode>
      <Root settings={settings} sandbox={sandbox} router={router} refusals={refusals} Wrap={Wrap} />
    </StrictMode>,
  );
}
