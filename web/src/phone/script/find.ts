/** The element of a selector, or `null`; what the page does not hold is left alone. */
export const find = (selector: string, within: ParentNode = document): HTMLElement | null =>
  within.querySelector<HTMLElement>(selector);

export const findAll = (selector: string, within: ParentNode = document): readonly HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
];

export const inputOf = (form: ParentNode, name: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`input[name="${name}"]`);

/** A pattern of the page with its holes filled: `{n} 秒` → 「48 秒」. */
export const filled = (pattern: string, values: Readonly<Record<string, string | number>>): string =>
  pattern.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
