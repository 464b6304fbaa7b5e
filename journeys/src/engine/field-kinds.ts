import { ok, type Policy, type Result, refuse, type Warning } from '@ruzhu/rules';
import type { Context, Field } from './field.ts';

/** The kinds of questions that come back in every journey. A journey's own rules are written beside its fields. */

type More = Partial<Omit<Field, 'key' | 'shape' | 'read' | 'refusals'>>;
type Rule = (text: string, context: Context) => Result<unknown> & { readonly warnings?: readonly Warning[] };

/** A line of text judged by `rule`. */
export const text = (key: string, rule: Rule, refusals: readonly string[], more: More = {}): Field => ({
  key,
  shape: 'text',
  max: 300,
  refusals: [...refusals, 'field.not_text'],
  read: (value, context) => (typeof value === 'string' ? rule(value, context) : refuse('field.not_text')),
  ...more,
});

/** Free text that only has to be there and to be short: trimmed, control and bidirectional signs taken out. */
export const freeText = (key: string, max: number, more: More = {}): Field =>
  text(
    key,
    (value) => {
      const plain = value
        .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      return plain === '' ? refuse('field.missing') : ok(plain);
    },
    [],
    { max, ...more },
  );

/** One of the values a policy offers. Refusal: `field.not_offered`. */
export const choice = (
  key: string,
  choices: (policy: Policy) => readonly string[],
  more: More = {},
): Field => ({
  key,
  shape: 'choice',
  max: 60,
  choices,
  refusals: ['field.not_offered'],
  read: (value, { policy }) =>
    typeof value === 'string' && choices(policy).includes(value) ? ok(value) : refuse('field.not_offered'),
  ...more,
});

export const yesNo = (key: string, more: More = {}): Field => ({
  key,
  shape: 'yesNo',
  max: 5,
  refusals: ['field.not_offered'],
  read: (value) => (typeof value === 'boolean' ? ok(value) : refuse('field.not_offered')),
  ...more,
});

/** A box that must be ticked. `code` says what was not agreed to. */
export const tick = (key: string, code = 'agreement.missing', more: More = {}): Field => ({
  key,
  shape: 'yesNo',
  max: 5,
  refusals: [code],
  read: (value) => (value === true ? ok(true) : refuse(code)),
  ...more,
});

const FILE_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The id of an uploaded file of this application. `known.files` lists the ids that exist. Refusal: `file.unknown`. */
export const file = (key: string, more: More = {}): Field => ({
  key,
  shape: 'file',
  max: 36,
  refusals: ['file.unknown'],
  read: (value, context) => (isFile(value, context) ? ok(value) : refuse('file.unknown')),
  ...more,
});

/** Several files. Refusals: `file.unknown`, `file.count` (max). */
export const files = (key: string, most: (policy: Policy) => number, more: More = {}): Field => ({
  key,
  shape: 'files',
  max: 20,
  refusals: ['file.unknown', 'file.count'],
  read: (value, context) => {
    if (!Array.isArray(value) || !value.every((one) => isFile(one, context))) return refuse('file.unknown');
    const max = most(context.policy);
    return value.length > max
      ? refuse('file.count', '', { max, count: value.length })
      : ok([...new Set(value)]);
  },
  ...more,
});

function isFile(value: unknown, { known }: Context): value is string {
  const existing = Array.isArray(known.files) ? known.files : [];
  return typeof value === 'string' && FILE_ID.test(value) && existing.includes(value);
}
