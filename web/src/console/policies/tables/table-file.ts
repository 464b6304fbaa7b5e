/** The file of a table as it is chosen: its JSON, and what kind of table it looks like. */

export type Kind = 'categories' | 'calendar' | 'nameWords';

/** A request holds no more. */
const MOST_BYTES = 1_000_000;

export type TableFile =
  | { readonly ok: true; readonly name: string; readonly content: unknown; readonly kind: Kind | null }
  | { readonly ok: false; readonly name: string; readonly why: string | null };

/** The kind a table gives itself away as, by a field that only it has; `null` when there is none. */
function kindOf(content: unknown): Kind | null {
  if (typeof content !== 'object' || content === null) return null;
  if ('rows' in content) return 'categories';
  if ('year' in content) return 'calendar';
  return 'forbidden' in content || 'keywords' in content ? 'nameWords' : null;
}

/** Reads a chosen file. `why` is the browser's word on what is no JSON, or `null` for a file that is too large. */
export function readTableFile(name: string, text: string): TableFile {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return { ok: false, name, why: null };
  try {
    const content: unknown = JSON.parse(text);
    return { ok: true, name, content, kind: kindOf(content) };
  } catch (fault) {
    return { ok: false, name, why: fault instanceof Error ? fault.message : '' };
  }
}
