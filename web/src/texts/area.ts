import { fill, type Locale, type Params } from '@ruzhu/rules';

/** The names between braces in a sentence, as a union. */
type Holes<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never;

type Args<Sentence extends string> = [Holes<Sentence>] extends [never]
  ? readonly []
  : readonly [params: { readonly [Name in Holes<Sentence>]: string | number }];

/** The sentences of one area of the product: zh is the original, en is typed against it. */
export type Area<Zh extends Readonly<Record<string, string>> = Readonly<Record<string, string>>> = {
  readonly zh: Zh;
  readonly en: { readonly [Key in keyof Zh]: string };
};

/** Says the sentence of a key; a sentence with `{holes}` asks for exactly these parameters, at compile time. */
export type Say<Zh extends Readonly<Record<string, string>>> = <Key extends keyof Zh & string>(
  key: Key,
  ...args: Args<Zh[Key]>
) => string;

/** Declares an area. A key that only one language has does not compile. */
export const area = <const Zh extends Readonly<Record<string, string>>>(
  zh: Zh,
  en: { readonly [Key in keyof Zh]: string },
): Area<Zh> => ({ zh, en });

/**
 * The speaker of an area in one language, for everything that is not React: phone pages, mail, SMS, print.
 * Example: `speak(common, 'zh')('count.remaining', { n: 3 })`. Pages use `useTexts(common)`.
 */
export const speak = <Zh extends Readonly<Record<string, string>>>(
  texts: Area<Zh>,
  locale: Locale,
): Say<Zh> => {
  const say = (key: keyof Zh & string, ...args: readonly [] | readonly [Params]) =>
    fill(texts[locale][key] ?? key, args[0]);
  return say;
};

/** The `lang` attribute of a language. */
export const langOf = (locale: Locale): 'zh-CN' | 'en' => (locale === 'zh' ? 'zh-CN' : 'en');
