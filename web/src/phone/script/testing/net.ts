import type { Phone, Phones } from '../phones.ts';
import type { Reply } from '../post.ts';

export const iso = (instant: number) => new Date(instant).toISOString();
export const done = (answer: Record<string, unknown> = {}): Reply => ({ kind: 'done', answer });
export const refused = (code: string, path = '', params: Record<string, unknown> = {}): Reply => ({
  kind: 'refused',
  refusals: [{ code, path, params, detail: `说明 ${code}`, fix: '怎么办' }],
});

/** A server that answers each path with the next of its replies, the last one again and again. */
export function server(replies: Readonly<Record<string, readonly Reply[]>>) {
  const asked: { path: string; body: Record<string, unknown> }[] = [];
  const left = new Map(Object.entries(replies).map(([path, list]) => [path, [...list]]));
  const post = async (path: string, body: unknown = {}): Promise<Reply> => {
    const verb = path.split('/').at(-1) ?? '';
    asked.push({ path, body: body as Record<string, unknown> });
    const list = left.get(verb) ?? [];
    return (list.length > 1 ? list.shift() : list[0]) ?? { kind: 'fault', number: '' };
  };
  return { post, asked, last: () => asked.at(-1) };
}

export function phones(...kept: Phone[]): Phones & { kept: readonly Phone[] } {
  const store: Phones & { kept: readonly Phone[] } = {
    kept,
    read: async () => store.kept,
    write: async (all) => {
      store.kept = all;
    },
  };
  return store;
}

export const show = (page: string) => {
  document.documentElement.innerHTML = page
    .replace(/<(link|script)[^>]*>(<\/script>)?/g, '')
    .replace(/^[\s\S]*?<html[^>]*>/, '');
};
export function one<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`Nothing on the page is ${selector}`);
  return found;
}
export const title = () => one('h1').textContent;
export const fill = (values: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(values))
    one<HTMLInputElement>(`input[name="${name}"]`).value = value;
};
export const submit = (form: string) =>
  one(form).dispatchEvent(
    new SubmitEvent('submit', { cancelable: true, submitter: one(`${form} [type="submit"]`) }),
  );
export const shown = (selector: string) => !one(selector).hidden;
