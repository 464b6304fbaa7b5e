import { fill, type Locale, type Params, type Refusal, type RefusalTexts } from '@ruzhu/rules';
import { speak } from './area.ts';
import { common } from './common.ts';

/** A refusal as a person reads it: the sentence, and the smallest thing that mends it where the rule names one. */
export type Said = { readonly text: string; readonly fix?: string };

/** How a field is asked for, so that an empty one is answered with an instruction: 填写 · 选择 · 上传 · 勾选. */
export type Ask = 'fill' | 'choose' | 'upload' | 'tick';

const glued = (word: string, label: string) => (/^[\w]/.test(label) ? `${word} ${label}` : `${word}${label}`);

/** The sentence for an empty field: 「填写登录邮箱」. */
export function missing(ask: Ask, label: string, locale: Locale): string {
  const say = speak(common, locale);
  const words = { fill: 'ask.fill', choose: 'ask.choose', upload: 'ask.upload', tick: 'ask.tick' } as const;
  return locale === 'zh' ? glued(say(words[ask]), label) : `${say(words[ask])} ${label}`;
}

/** The sentences of refusals by code, in the one language a reader has. */
export type Sentences = Readonly<Record<string, Said>>;

/** A table of both languages in one of them. A repair that is empty is left out. */
export const sentencesIn = (texts: RefusalTexts, locale: Locale): Sentences =>
  Object.fromEntries(
    Object.entries(texts).map(([code, { [locale]: text, fix }]) => [
      code,
      { text, ...(fix[locale] ? { fix: fix[locale] } : {}) },
    ]),
  );

const filled = ({ text, fix = '' }: Said, params: Params): Said => ({
  text: fill(text, params),
  ...(fix ? { fix: fill(fix, params) } : {}),
});

/**
 * Turns refusal codes into sentences of an injected table (the texts live beside their rules). Gives `null` for an
 * unknown code: the page then shows a fault with its number, never a raw code.
 */
export const sentences =
  (texts: RefusalTexts, locale: Locale) =>
  ({ code, params }: Pick<Refusal, 'code' | 'params'>): Said | null => {
    const found = Object.hasOwn(texts, code) ? texts[code] : undefined;
    return found ? filled({ text: found[locale], fix: found.fix[locale] }, params) : null;
  };

/** The same from a table of one language. */
export const sayFrom =
  (table: Sentences) =>
  ({ code, params }: Pick<Refusal, 'code' | 'params'>): Said | null => {
    const found = Object.hasOwn(table, code) ? table[code] : undefined;
    return found ? filled(found, params) : null;
  };
