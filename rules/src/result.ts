/**
 * What every rule answers with. A refusal is something a person can mend: a stable code, the field it belongs to
 * and the figures its sentence needs. Faults (bugs, outages) are thrown and never look like this.
 */
export type Params = Readonly<Record<string, string | number>>;

export type Refusal = { readonly code: string; readonly path: string; readonly params: Params };

export type Refused = { readonly ok: false; readonly refusal: Refusal };

export type Result<T> = { readonly ok: true; readonly value: T } | Refused;

/** Something worth telling that does not stop anybody: `warn` asks for a second look, `info` only explains. */
export type Warning = {
  readonly level: 'warn' | 'info';
  readonly code: string;
  readonly path: string;
  readonly params: Params;
};

/**
 * The answer of an identifier's `parse`.
 * `value` is the normalised text; `facts` say what its parts mean; `position` is the 1-based place that looks wrong
 * (`null` when no single place stands out); `suggestions` are whole corrected values that pass every hard check.
 * They are offered, never applied.
 */
export type Reading<Value extends string, Facts> =
  | { readonly ok: true; readonly value: Value; readonly facts: Facts; readonly warnings: readonly Warning[] }
  | (Refused & { readonly position: number | null; readonly suggestions: readonly string[] });

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** A refusal of `code` at `path` (empty = the value itself; callers prefix the field they read). */
export const refuse = (code: string, path = '', params: Params = {}): Refused => ({
  ok: false,
  refusal: { code, path, params },
});

export const warning = (level: Warning['level'], code: string, params: Params = {}, path = ''): Warning => ({
  level,
  code,
  path,
  params,
});

/** The same refusal, said of the field `path`. */
export const at = (path: string, refusal: Refusal): Refusal => ({
  ...refusal,
  path: refusal.path ? `${path}.${refusal.path}` : path,
});
