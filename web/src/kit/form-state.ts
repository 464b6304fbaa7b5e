import type { Locale, Refusal } from '@ruzhu/rules';
import { type Ask, missing, type Said } from '../texts/sentence.ts';
import { fieldId } from './field-id.ts';

/** A field of a page: its label, and how it is asked for when it is empty. */
export type FieldSpec = { readonly label: string; readonly ask?: Ask };
export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

/** A refusal placed on the page. `id` is the control it leads to, `null` when it belongs to no field here. */
export type FormError = Said & { readonly id: string | null; readonly path: string; readonly code: string };

/** What a submit came to. A fault is thrown instead; it may carry the request id as `requestId`. */
export type Sent = { readonly ok: true } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The code every room uses for an answer that is not there. */
export const MISSING = 'field.missing';

/** The field a refusal belongs to: the name itself, or the longest name the path begins with. */
export function ownerOf(path: string, names: readonly string[]): string | undefined {
  return names
    .filter((name) => path === name || path.startsWith(`${name}.`))
    .sort((a, b) => b.length - a.length)[0];
}

type Placing = {
  readonly fields: FieldSpecs;
  readonly locale: Locale;
  readonly say: (refusal: Refusal) => Said | null;
};

function place(refusal: Refusal, { fields, locale, say }: Placing): FormError | null {
  const owner = ownerOf(refusal.path, Object.keys(fields));
  const field = owner ? fields[owner] : undefined;
  const asked =
    refusal.code === MISSING && field ? { text: missing(field.ask ?? 'fill', field.label, locale) } : null;
  const said = asked ?? say({ ...refusal, params: { label: field?.label ?? '', ...refusal.params } });
  if (!said) return null;
  return { ...said, id: owner ? fieldId(owner) : null, path: owner ?? refusal.path, code: refusal.code };
}

/**
 * Turns refusals into errors in page order (the order of `fields`), those without a field last. `unsaid` are the codes
 * nobody has a sentence for: the page then shows a fault, never a raw code.
 */
export function placeRefusals(refusals: readonly Refusal[], placing: Placing) {
  const order = Object.keys(placing.fields);
  const rank = (error: FormError) => (error.id ? order.indexOf(error.path) : order.length);
  const placed = refusals.map((refusal) => place(refusal, placing));
  return {
    errors: placed.filter((one) => one !== null).sort((a, b) => rank(a) - rank(b)),
    unsaid: refusals.filter((_, at) => placed[at] === null).map((one) => one.code),
  };
}

/** One try to submit. The key names the effect: it is reused while the same form is sent again, never for another. */
export type Attempt = { readonly key: string; readonly body: string };

export const nextAttempt = (last: Attempt | null, body: string, newKey: () => string): Attempt =>
  last?.body === body ? last : { key: newKey(), body };

/** What a form holds, as one text; files by what tells them apart. */
export const bodyOf = (data: FormData): string =>
  JSON.stringify(
    [...data].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : [value.name, value.size, value.lastModified],
    ]),
  );

export type FormState = {
  readonly phase: 'idle' | 'sending' | 'offline' | 'done';
  readonly errors: readonly FormError[];
  /** The number to quote when something broke; `''` when there is none. */
  readonly fault: string | null;
  /** Counts the submits that failed, so that the summary takes the focus each time. */
  readonly attempt: number;
};

export type FormStep =
  | { readonly kind: 'send' | 'accept' | 'offline' }
  | { readonly kind: 'refuse'; readonly errors: readonly FormError[] }
  | { readonly kind: 'fail'; readonly number: string };

export const emptyForm: FormState = { phase: 'idle', errors: [], fault: null, attempt: 0 };

export function formReducer(state: FormState, step: FormStep): FormState {
  switch (step.kind) {
    case 'send':
      return { ...state, phase: 'sending', fault: null };
    case 'accept':
      return { ...state, phase: 'done', errors: [] };
    case 'offline':
      return { ...state, phase: 'offline' };
    case 'refuse':
      return { ...state, phase: 'idle', errors: step.errors, attempt: state.attempt + 1 };
    case 'fail':
      return { ...state, phase: 'idle', errors: [], fault: step.number, attempt: state.attempt + 1 };
  }
}

/** The answers of a form as the rules read them: text, or a list where a name was given more than once. */
export function valuesOf(
  data: FormData,
  lists: readonly string[] = [],
): Readonly<Record<string, string | string[]>> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set([...data.keys(), ...lists])) {
    const all = data.getAll(name).filter((value) => typeof value === 'string');
    values[name] = lists.includes(name) ? all : (all.at(-1) ?? '');
  }
  return values;
}
