import type { Locale } from '@ruzhu/rules';

/** What a browser remembers of its reader: language and light or dark. Nothing of the application is kept here. */
export type SchemeChoice = 'system' | 'light' | 'dark';

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    // A browser that forbids storage still shows the page.
    return null;
  }
};
const write = (name: string, value: string) => {
  try {
    localStorage.setItem(name, value);
  } catch {
    // The choice then holds for this visit only.
  }
};

export const storedLocale = (): Locale => (read('locale') === 'en' ? 'en' : 'zh');

/** Also sets the cookie by which server-rendered pages (phone, print) speak the same language. */
export function storeLocale(locale: Locale): void {
  write('locale', locale);
  // biome-ignore lint/suspicious/noDocumentCookie: WebViews inside WeChat lack the cookie store.
  document.cookie = `locale=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

export function storedScheme(): SchemeChoice {
  const scheme = read('scheme');
  return scheme === 'light' || scheme === 'dark' ? scheme : 'system';
}

/** Fixes light or dark on the root element, or lets the system decide. */
export function applyScheme(scheme: SchemeChoice): void {
  write('scheme', scheme);
  if (scheme === 'system') delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = scheme;
}
