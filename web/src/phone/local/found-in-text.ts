/** What a reader would copy out of a message: its code and its links. */
export type Found = { readonly code: string | null; readonly links: readonly string[] };

/** A code stands first: at the beginning of a line, or after the signature of an SMS. */
const CODE = /(?:^|[】\]]\s*)(\d{6})(?=\s|$)/m;
const LINK = /https?:\/\/[^\s<>"，。；：、！？（）「」]+/g;

export const foundIn = (text: string): Found => ({
  code: CODE.exec(text)?.[1] ?? null,
  links: [...new Set(text.match(LINK) ?? [])],
});

/** A text without its links, for a headline: they stand below it anyway. */
export const withoutLinks = (text: string): string => text.replace(LINK, '').replace(/[：:，,\s]+$/, '');
