import type { Instant, Locale, Refusal } from '@ruzhu/rules';
import {
  type ComponentType,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { type Area, langOf, type Say, speak } from '../texts/area.ts';
import { type Said, type Sentences, sayFrom } from '../texts/sentence.ts';
import { ticker } from './ticker.ts';

/** What a sandbox adds to the pages, handed in by the entry so that the kit holds no trace of it. */
export type Sandbox = {
  /** How far the sandbox clock was moved. */
  readonly movedDays: number;
  readonly Bar: ComponentType;
  /** The way to the phone page for one person with one computer. */
  readonly PhoneLink: ComponentType<{ readonly link: string }>;
  /**
   * The short cut to the page that plays the outside world. `about`: whose messages, which order; an `href` is taken as
   * it is.
   */
  readonly Shortcut: ComponentType<{
    readonly to: 'outbox' | 'cashier' | 'review';
    readonly about?: string;
    readonly href?: string;
  }>;
};

/** What every page knows: the operator's names and phones, the language, the server's clock, the refusal texts. */
export type App = {
  readonly productName: string;
  readonly support: { readonly phone: string; readonly hours: string } | null;
  /** `null` in production, which never loads the parts of it (`sandbox.tsx`). */
  readonly sandbox: Sandbox | null;
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
  /** Gathered from the rooms that own the rules; this room holds no refusal sentence. */
  readonly refusals: Sentences;
  /** The server's time (the sandbox's where it was moved): never the clock of the computer alone. */
  readonly clock: () => Instant;
};

const Context = createContext<App | null>(null);

export function AppProvider({ app, children }: { readonly app: App; readonly children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = langOf(app.locale);
  }, [app.locale]);
  return <Context value={app}>{children}</Context>;
}

export function useApp(): App {
  const app = useContext(Context);
  if (!app) throw new Error('The kit stands inside <AppProvider>');
  return app;
}

/** The speaker of an area in the reader's language: `const t = useTexts(common)`. */
export function useTexts<Zh extends Readonly<Record<string, string>>>(texts: Area<Zh>): Say<Zh> {
  const { locale } = useApp();
  return useMemo(() => speak(texts, locale), [texts, locale]);
}

/** Turns a refusal into the sentence of the reader's language; `null` for a code nobody knows. */
export function useSentence(): (refusal: Pick<Refusal, 'code' | 'params'>) => Said | null {
  const { refusals } = useApp();
  return useMemo(() => sayFrom(refusals), [refusals]);
}

/** The server's time, renewed every `everyMs` and when the page is looked at again. */
export function useNow(everyMs: number): Instant {
  const { clock } = useApp();
  const beat = useMemo(() => ticker(everyMs, clock), [everyMs, clock]);
  return useSyncExternalStore(beat.subscribe, beat.read, beat.read);
}
