import { type Answers, isMendedElsewhere } from '@ruzhu/journeys';
import { type Refusal, refuse } from '@ruzhu/rules';
import type { Application } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Opened } from './contexts.ts';
import type { Deps } from './deps.ts';
import { returnedItems } from './returned.ts';

/** States in which something was given back to be changed. */
const GIVEN_BACK = ['refill', 'namingFailed', 'returned'];

/** Pages of which one may mend what was said of the other: another category needs other papers. */
const TOGETHER: readonly (readonly string[])[] = [['category', 'papers']];

const listOf = (facts: Application['facts'], key: 'returned' | 'mended') =>
  (facts[key] ?? []) as readonly string[]; // Written by the return decision and here.

/** Of what was given back, a page that was changed counts as mended. */
export function mended({ application }: Opened, step: string): Application['facts'] {
  if (!GIVEN_BACK.includes(application.state)) return {};
  const steps = TOGETHER.find((together) => together.includes(step)) ?? [step];
  return { mended: [...new Set([...listOf(application.facts, 'mended'), ...steps])] };
}

/**
 * Why the answers of a page that was given back are not taken: they are as they were. What is mended elsewhere may stay.
 * `null` when there is nothing to say. Refusal: `refill.unchanged`.
 */
export async function unchanged(
  deps: Deps,
  tx: Tx,
  { application, answers }: Opened,
  step: string,
  values: Answers,
): Promise<Refusal | null> {
  const { state, facts, merchantId, id } = application;
  const waits = GIVEN_BACK.includes(state) && listOf(facts, 'returned').includes(step);
  if (!waits || listOf(facts, 'mended').includes(step)) return null;
  const isSame = Object.entries(values).every(([key, value]) => isEqual(value, answers[key]));
  if (!isSame) return null;
  const told = await returnedItems(deps, tx, { merchantId, applicationId: id });
  const items = told.ok ? told.value.items.filter((one) => one.step === step) : [];
  const isElsewhere = items.some(({ reason }) => reason !== null && isMendedElsewhere(reason));
  return isElsewhere ? null : refuse('refill.unchanged', '', { step }).refusal;
}

const isEqual = (one: unknown, other: unknown): boolean =>
  canonicalJson({ value: one ?? null }) === canonicalJson({ value: other ?? null });
