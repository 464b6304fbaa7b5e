import { fill, type Locale, type Refusal, type RefusalTexts } from '@ruzhu/rules';
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

/**
 * Turns refusal codes into sentences of an injected table (the texts live beside their rules). Gives `null` for an
 * unknown code: the page then shows a fault with its number, never a raw code.
 */
export const sentences =
  (texts: RefusalTexts, locale: Locale) =>
  ({ code, params }: Pick<Refusal, 'code' | 'params'>): Said | null => {
    const found = Object.hasOwn(texts, code) ? texts[code] : undefined;
    if (!found) return null;
    const fix = fill(found.fix[locale], params);
    return { text: fill(found[locale], params), ...(fix ? { fix } : {}) };
  };
