import { countCharacters } from '../plain-text.ts';
import type { Policy } from '../policy/policy.ts';
import { ok, type Result, refuse } from '../result.ts';

/** The offline list of common passwords, in lower case. It is large and lives with whoever calls. */
export type CommonPasswords = { readonly has: (password: string) => boolean };

export type PasswordContext = {
  readonly policy: Policy;
  readonly commonPasswords: CommonPasswords;
  /** The mailbox the password is for, when it is known. */
  readonly email?: string;
  /** Words of the product nobody may build a password on; the shipped ones by default. */
  readonly productWords?: readonly string[];
};

export const PRODUCT_WORDS: readonly string[] = [
  'ruzhu',
  '入驻',
  'weixin',
  'wechat',
  '微信',
  'tencent',
  '腾讯',
  '公众平台',
];

/** A name of two letters stands in too many words to be told. */
const SHORTEST_NAME = 3;

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** One short piece over and over (`aaaaaaaaaa`, `12341234123`), which no list of common passwords can hold whole. */
function isRepeated(signs: readonly string[]): boolean {
  return [1, 2, 3, 4].some((size) => signs.every((sign, index) => sign === signs[index % size]));
}

/** Signs in a row, up or down: `1234567890`, `abcdefghij`, `9876543210`. */
function isSequence(signs: readonly string[]): boolean {
  const points = signs.map((sign) => sign.codePointAt(0) ?? 0);
  const steps = points.slice(1).map((point, index) => point - (points[index] ?? 0));
  // 0 follows 9 on the keyboard and in counting.
  return [1, -1].some((step) => steps.every((one) => one === step || one === -9 * step));
}

function isCommon(password: string, common: CommonPasswords): boolean {
  const plain = folded(password);
  return common.has(password) || common.has(plain) || isRepeated([...plain]) || isSequence([...plain]);
}

const localPartOf = (email: string) => folded(email.slice(0, Math.max(email.lastIndexOf('@'), 0)));

/**
 * Judges a password as it was typed: nothing is trimmed or folded, and every character counts one. No rule of
 * composition (NIST SP 800-63B). The answer never holds the password; refusals never repeat it.
 * Refusals: `password.short`, `password.long`, `password.contains_name`, `password.contains_product`,
 * `password.common`. Figures: `password.min`, `password.max`.
 */
export function judgePassword(password: unknown, context: PasswordContext): Result<true> {
  const [min, max] = [context.policy.values['password.min'], context.policy.values['password.max']];
  const typed = typeof password === 'string' ? password : '';
  // A character is at most two units, so this is too long for certain and need not be counted.
  if (typed.length > max * 2) return refuse('password.long', '', { max });
  const count = countCharacters(typed);
  if (count < min) return refuse('password.short', '', { min, count });
  if (count > max) return refuse('password.long', '', { max });
  const plain = folded(typed);
  const name = localPartOf(context.email ?? '');
  if (countCharacters(name) >= SHORTEST_NAME && plain.includes(name)) return refuse('password.contains_name');
  const word = (context.productWords ?? PRODUCT_WORDS).find((one) => plain.includes(folded(one)));
  if (word !== undefined) return refuse('password.contains_product', '', { word });
  return isCommon(typed, context.commonPasswords) ? refuse('password.common') : ok(true);
}

/** Whether the password was typed alike twice. Refusal: `password.mismatch`. */
export const judgePasswordRepeat = (password: unknown, repeat: unknown): Result<true> =>
  typeof password === 'string' && password === repeat ? ok(true) : refuse('password.mismatch');
