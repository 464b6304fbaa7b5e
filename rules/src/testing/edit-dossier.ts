import type { Dossier } from '../dossier/dossier.ts';

/** Values by their path in a dossier; `undefined` takes the value away. */
export type Edits = Readonly<Record<string, unknown>>;

function put(value: unknown, [key = '', ...rest]: readonly string[], leaf: unknown): unknown {
  const old = typeof value === 'object' && value !== null ? value : {};
  const inner = rest.length === 0 ? leaf : put(Object.getOwnPropertyDescriptor(old, key)?.value, rest, leaf);
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? inner : one));
  const { [key]: _gone, ...others } = { ...old } as Record<string, unknown>; // Any object may be read this way.
  return inner === undefined ? others : { ...others, [key]: inner };
}

/** The dossier with other values at some paths. */
export function edited(dossier: Dossier, edits: Edits): Dossier {
  const changed = Object.entries(edits).reduce<unknown>(
    (value, [path, leaf]) => put(value, path.split('.'), leaf),
    dossier,
  );
  return changed as Dossier; // The tests that call this choose the values, wrong ones included.
}
