import { ok, type Result, refuse } from '../result.ts';
import { type IdentifierKind, type IdentifierKindName, identifierKinds } from './kinds.ts';

export type NamedKind = IdentifierKind & { readonly name: IdentifierKindName };

/** Every kind with its name, in the order of the table. The keys of a literal are its own; TypeScript widens them. */
export const namedKinds: readonly NamedKind[] = Object.entries(identifierKinds).map(([name, kind]) => ({
  ...kind,
  name: name as IdentifierKindName,
}));

const byName: ReadonlyMap<string, NamedKind> = new Map(namedKinds.map((kind) => [kind.name, kind]));

/** The kind of a name, such as `uscc`. Refusal: `identifier.kind_unknown`. */
export function findIdentifierKind(name: string): Result<NamedKind> {
  const kind = byName.get(name);
  const known = namedKinds.map((one) => one.name).join(', ');
  return kind ? ok(kind) : refuse('identifier.kind_unknown', 'kind', { kind: name.slice(0, 60), known });
}
