import { type Answers, type Context, isAsked, readField, type Step } from './field.ts';

export type StepStatus = 'notBegun' | 'begun' | 'done';

export type StepOnPath = {
  readonly step: Step;
  readonly status: StepStatus;
  readonly missing: readonly string[];
};

/**
 * The pages that come up for these answers, in order, each with how far it is. Nothing is stored: the same answers
 * always give the same path, on every device.
 */
export function pathOf(steps: readonly Step[], context: Context): readonly StepOnPath[] {
  return steps.filter((step) => isAsked(step, context)).map((step) => statusOf(step, context));
}

function statusOf(step: Step, context: Context): StepOnPath {
  const asked = step.fields.filter((field) => isAsked(field, context));
  const missing = asked
    // A password is not kept, and an optional answer that has grown old stops nobody.
    .filter((field) => field.secrecy !== 'secret' && field.optional !== true)
    .filter((field) => !readField(field, context.answers[field.key], context).ok)
    .map(({ key }) => key);
  const happened = step.done?.(context) ?? true;
  if (missing.length === 0 && happened) return { step, status: 'done', missing };
  const begun = asked.some((field) => context.answers[field.key] != null);
  return { step, status: begun ? 'begun' : 'notBegun', missing };
}

/** Keys of the pages that are not done yet. */
export const missingSteps = (steps: readonly Step[], context: Context): readonly string[] =>
  pathOf(steps, context)
    .filter(({ status }) => status !== 'done')
    .map(({ step }) => step.key);

/** The first page that is not done, where a person who comes back goes on; `null` when all are. */
export const currentStep = (steps: readonly Step[], context: Context): Step | null =>
  pathOf(steps, context).find(({ status }) => status !== 'done')?.step ?? null;

/** The answers after new ones are kept: what they make invalid is dropped when it really changed. */
export function keep(steps: readonly Step[], before: Answers, values: Answers): Answers {
  const changed = Object.keys(values).filter((key) => before[key] != null && !same(before[key], values[key]));
  const fields = steps.flatMap((step) => step.fields);
  const dropped = new Set(
    fields.filter((field) => changed.includes(field.key)).flatMap((field) => field.invalidates ?? []),
  );
  const kept = Object.entries({ ...before, ...values }).filter(([key]) => key in values || !dropped.has(key));
  return Object.fromEntries(kept);
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
