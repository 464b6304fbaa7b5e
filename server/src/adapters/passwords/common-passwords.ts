import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { chineseHabits } from './chinese-habits.data.ts';

const list = new URL('./common-passwords.txt.gz', import.meta.url);

/**
 * The common passwords, NFKC and in lower case; where they come from stands in `common-passwords.licence.txt`. Some
 * 110,000 lines, read once; a file that is missing or short is a fault: the check must not fail open.
 */
export function readCommonPasswords(): ReadonlySet<string> {
  const common = new Set(gunzipSync(readFileSync(list)).toString('utf8').split('\n').filter(Boolean));
  if (common.size < 100_000) throw new Error(`The list of common passwords has only ${common.size} lines`);
  for (const first of chineseHabits) for (const second of chineseHabits) common.add(first + second);
  return common;
}
