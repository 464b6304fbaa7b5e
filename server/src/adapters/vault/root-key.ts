import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Params } from '@ruzhu/rules';
import { StartFault } from '../../ports/start-fault.ts';
import { rootKeyTexts } from './root-key.texts.ts';

const KEY_BYTES = 32;

const fault = (code: keyof typeof rootKeyTexts, params: Params, cause?: unknown) =>
  new StartFault(code, rootKeyTexts[code], params, cause);

const parse = (text: string, where: string): Buffer => {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) throw fault('vault.root_key_length', { where, bytes: key.length });
  return key;
};

/** A key that others on the machine can read is no secret. Windows keeps rights elsewhere. */
function checkRights(file: string): void {
  const mode = statSync(file).mode & 0o777;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw fault('vault.root_key_rights', { file, mode: mode.toString(8) });
}

/** The key in a file of its own. Faults: `vault.root_key_length`, `vault.root_key_rights`. */
export function readKeyFile(file: string): Buffer {
  checkRights(file);
  return parse(readFileSync(file, 'utf8'), file);
}

/** Puts a new key in its place in one move; of two first starts one wins, and both read its key. */
export function putKey(folder: string, file: string): void {
  const fresh = join(folder, `root.key.${randomBytes(6).toString('hex')}`);
  const text = `${randomBytes(KEY_BYTES).toString('base64')}\n`;
  writeFileSync(fresh, text, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}

function create(folder: string, file: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    putKey(folder, file);
  } catch (cause) {
    if (!existsSync(file)) throw fault('vault.root_key_folder', { folder }, cause);
  }
}

/**
 * The 32 bytes that every key of the product comes from: base64 in `<dataFolder>/keys/root.key`, made at the first
 * start, or `given` by the environment. Whoever loses it loses all P1 data: back it up apart from the database.
 * Faults: `vault.root_key_length`, `vault.root_key_rights`, `vault.root_key_folder`, `vault.root_key_differs`.
 */
export function loadRootKey(where: { readonly dataFolder: string; readonly given?: string }): Buffer {
  const folder = join(where.dataFolder, 'keys');
  const file = join(folder, 'root.key');
  if (where.given === undefined && !existsSync(file)) create(folder, file);
  if (!existsSync(file)) return parse(where.given ?? '', 'RUZHU_ROOT_KEY');
  const kept = readKeyFile(file);
  if (where.given !== undefined && !timingSafeEqual(kept, parse(where.given, 'RUZHU_ROOT_KEY')))
    throw fault('vault.root_key_differs', { file });
  return kept;
}
