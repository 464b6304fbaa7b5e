import './no-eval.ts';
import type { Locale } from '@ruzhu/rules';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, StrictMode, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { productNameIn } from '../texts/product-name.ts';
import type { Sentences } from '../texts/sentence.ts';
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
  /** The sentences of all refusals that people meet here, in the language of the reader. */
  readonly refusals: (locale: Locale) => Promise<Sentences>;
  /** What a surface puts round its pages: the staff pages their theme. */
  readonly Wrap?: ComponentType<{ readonly children: ReactNode }>;
};

const NO_SENTENCES: Sentences = {};
const RETRY_MS = 3_000;

/**
 * The refusal sentences come after the page: nobody can be refused before it is drawn. A cut line is tried again. Those of
 * the language that was read before stay until the others are here.
 */
function useRefusalSentences(fetchSentences: Surface['refusals'], locale: Locale): Sentences {
  const [sentences, setSentences] = useState(NO_SENTENCES);
  useEffect(() => {
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const retry = () => {
      if (!isLeft) timer = setTimeout(load, RETRY_MS);
    };
    const load = () => fetchSentences(locale).then((found) => !isLeft && setSentences(found), retry);
    void load();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [fetchSentences, locale]);
  return sentences;
}

const Bare = ({ children }: { readonly children: ReactNode }) => children;

function Root({
  settings,
  sandbox,
  router,
  refusals: fetchSentences,
  Wrap = Bare,
}: Pick<App, 'sandbox'> &
  Pick<Surface, 'refusals' | 'Wrap'> & { readonly settings: PublicSettings; readonly router: Router }) {
  const [locale, setLocale] = useState(storedLocale);
  const refusals = useRefusalSentences(fetchSentences, locale);
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
