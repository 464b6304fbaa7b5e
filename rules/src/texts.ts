import type { Params } from './result.ts';

export type Locale = 'zh' | 'en';

/** One sentence in both languages. `{name}` stands for a parameter. */
export type Words = { readonly zh: string; readonly en: string };

/** How a refusal or warning is said to a person: what is so, and the smallest thing that mends it. */
export type RefusalText = Words & { readonly fix: Words };

export type RefusalTexts = Readonly<Record<string, RefusalText>>;

/** Puts the parameters into a sentence; an unknown `{name}` stays visible, so that a test can find it. */
export const fill = (pattern: string, params: Params = {}): string =>
  pattern.replace(/\{(\w+)\}/g, (hole, name: string) => (name in params ? String(params[name]) : hole));
