import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFault } from '../ports/start-fault.ts';
import { operateTexts } from './operate.texts.ts';

/** The list of contents of a backup: the only part that is readable without a key. */
export type Contents = {
  readonly format: 1;
  readonly id: string;
  /** When it was made (ISO 8601), and by which version of the product. */
  readonly at: string;
  readonly version: string;
  /** The last migration that the database had had. */
  readonly migration: number;
  /** Fingerprint of the root key that opens it. */
  readonly rootKey: string;
  /** The stem under root keys, in base64; none while the first root key is in use. */
  readonly stems: readonly { readonly root: string; readonly wrapped: string }[];
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly keys: number;
  /** Files that came along, or `null` when they lie in a bucket, which is kept safe by itself. */
  readonly files: number | null;
  /** Journals of the local stand-ins that came along. */
  readonly journals: readonly string[];
};

export const KEYS_PART = 'keys.part';
const CONTENTS = 'contents.json';

export const contentsFile = (folder: string): string => join(folder, CONTENTS);
export const tablePart = (table: string): string => `${table}.part`;
export const journalPart = (journal: string): string => `${journal.replaceAll('/', '-')}.part`;

/** Where the local stand-ins keep what happened: an open order must find its cashier again. */
export const JOURNALS = ['cashier/orders.jsonl'];

export type Marked = { readonly contents: Contents; readonly text: string; readonly mark: string };

/** The list of contents of a backup. Fault: `restore.no_backup`. */
export function readContents(folder: string): Marked {
  try {
    const [text = '', mark = ''] = readFileSync(contentsFile(folder), 'utf8').split('\n');
    // Parse boundary: whether it is ours is proved by its mark before anything of it is used.
    const contents = JSON.parse(text) as Contents;
    if (contents.format !== 1) throw new Error(`format ${contents.format}`);
    return { contents, text, mark };
  } catch (cause) {
    throw new StartFault('restore.no_backup', operateTexts['restore.no_backup'], { folder }, cause);
  }
}
