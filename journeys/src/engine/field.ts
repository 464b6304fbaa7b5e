import {
  at,
  type CivilDate,
  type Instant,
  type Policy,
  type Refusal,
  type Result,
  refuse,
  type Warning,
} from '@ruzhu/rules';

/** How an answer looks on the wire. `record` and `records` are objects with their own reader. */
export type Shape = 'text' | 'yesNo' | 'choice' | 'choices' | 'file' | 'files' | 'record' | 'records';

/** What answers are read against. `answers` holds those already kept and, while a page is read, the ones before. */
export type Context = {
  readonly policy: Policy;
  readonly now: Instant;
  readonly asOf: CivilDate;
  readonly answers: Answers;
  /** What is known from elsewhere: the entity record, other applications, operator data. Keyed by the field that uses it. */
  readonly known: Readonly<Record<string, unknown>>;
};

export type Answers = Readonly<Record<string, unknown>>;

/** How a value is shown to anyone but the page that edits it. */
export type Mask = 'id' | 'mobile' | 'account' | 'name' | 'email';

export type Field = {
  readonly key: string;
  readonly shape: Shape;
  /** Longest text in characters, or most entries of a list, that is read at all. */
  readonly max: number;
  readonly choices?: (policy: Policy) => readonly string[];
  /** `sealed` is encrypted at rest and masked in views; `secret` is never kept in the answers. */
  readonly secrecy?: 'sealed' | 'secret';
  readonly mask?: Mask;
  readonly optional?: true | ((context: Context) => boolean);
  /** Whether the question comes up at all. */
  readonly asked?: (context: Context) => boolean;
  /** The rule. It is given what was sent and answers with the value to keep. */
  readonly read: (
    value: unknown,
    context: Context,
  ) => Result<unknown> & { readonly warnings?: readonly Warning[] };
  /** Every code `read` can refuse with, `field.missing` aside. */
  readonly refusals: readonly string[];
  /** Answers that no longer hold when this one changes. */
  readonly invalidates?: readonly string[];
};

/** One page: fields copied together, or an act that is done when the facts say so. */
export type Step = {
  readonly key: string;
  readonly fields: readonly Field[];
  readonly asked?: (context: Context) => boolean;
  /** For pages that are done by something that happens, not by answers: whether it has happened. */
  readonly done?: (context: Context) => boolean;
  /** What only all answers of the page together can tell. */
  readonly check?: (answers: Answers, context: Context) => readonly Refusal[];
  readonly checkRefuses?: readonly string[];
};

export type StepReading =
  | { readonly ok: true; readonly values: Answers; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

const isBlank = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const isOptional = (field: Field, context: Context) =>
  typeof field.optional === 'function' ? field.optional(context) : field.optional === true;

export const isAsked = (part: Pick<Step | Field, 'asked'>, context: Context): boolean =>
  part.asked?.(context) ?? true;

/** One answer by its field's rule, after the checks every field shares: given, and not longer than can be read. */
export function readField(
  field: Field,
  value: unknown,
  context: Context,
): Result<unknown> & { readonly warnings?: readonly Warning[] } {
  if (isBlank(value))
    return isOptional(field, context) ? { ok: true, value: null } : refuse('field.missing', field.key);
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  if (size > field.max) return refuse('field.too_long', field.key, { max: field.max, n: size });
  const reading = field.read(value, context);
  return reading.ok ? reading : { ok: false, refusal: at(field.key, reading.refusal) };
}

/**
 * All answers of one page. Every fault is told, in the order of the fields; on success the values to keep.
 * Answers to questions that do not come up are dropped. Refusals: `field.missing`, `field.too_long`, `field.unknown`
 * and those of the fields and of the page.
 */
export function readStep(step: Step, input: Answers, context: Context): StepReading {
  const known = new Set(step.fields.map(({ key }) => key));
  const refusals: Refusal[] = Object.keys(input)
    .filter((key) => !known.has(key))
    .map((key) => refuse('field.unknown', key).refusal);
  const values: Record<string, unknown> = {};
  const warnings: Warning[] = [];
  for (const field of step.fields) {
    const seen = { ...context, answers: { ...context.answers, ...values } };
    if (!isAsked(field, seen)) continue;
    const reading = readField(field, input[field.key], seen);
    if (!reading.ok) refusals.push(reading.refusal);
    else {
      values[field.key] = reading.value;
      warnings.push(...(reading.warnings ?? []).map((one) => ({ ...one, path: one.path || field.key })));
    }
  }
  const together = { ...context, answers: { ...context.answers, ...values } };
  if (refusals.length === 0) refusals.push(...(step.check?.(values, together) ?? []));
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, values, warnings };
}
