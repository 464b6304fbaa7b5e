import { type Answers, proposalsFor } from '@ruzhu/journeys';
import { ok, type Result, refuse } from '@ruzhu/rules';
import { stepOf } from './answer-step.ts';
import { open } from './contexts.ts';
import { decide, type Outcome } from './decide.ts';
import type { Deps } from './deps.ts';
import { mine } from './loading.ts';

type Asked = { readonly merchantId: string; readonly applicationId: string; readonly step: string };

const LONGEST = 20_000;
const placeOf = ({ applicationId, step }: Asked) => ({ table: 'drafts', column: step, row: applicationId });

/** What was typed and not sent yet, sealed as a whole; secrets are left out. Saving never judges. Refusals: `step.unknown`, `not_found`. */
export const saveDraft = (
  deps: Deps,
  asked: Asked & { readonly input: Answers },
): Promise<Outcome<{ readonly at: number }>> =>
  decide(deps, { merchant: asked.merchantId }, async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId);
    if (!found.ok) return found;
    const step = stepOf(await open(deps, tx, found.value), asked.step);
    if (!step.ok) return step;
    const keys = step.value.fields.filter((field) => field.secrecy !== 'secret').map((field) => field.key);
    const kept = Object.fromEntries(Object.entries(asked.input).filter(([key]) => keys.includes(key)));
    const text = JSON.stringify(kept);
    if (text.length > LONGEST) return refuse('field.too_long', '', { max: LONGEST });
    const at = deps.clock.now();
    const sealed = await deps.vault.seal(asked.merchantId, placeOf(asked), text);
    await tx.drafts.put({
      applicationId: asked.applicationId,
      merchantId: asked.merchantId,
      step: asked.step,
      sealed,
      at,
    });
    return ok({ at });
  });

export type StepView = {
  readonly version: number;
  readonly values: Answers;
  readonly draft: Answers | null;
  readonly draftAt: number | null;
};

/** One page as its owner edits it: full values, those proposed from elsewhere where there are none, and what was typed since. Refusals: `step.unknown`, `step.not_asked`, `not_found`. */
export const viewStep = (deps: Deps, asked: Asked): Promise<Result<StepView>> =>
  deps.store.read({ merchant: asked.merchantId }, async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId);
    if (!found.ok) return found;
    const opened = await open(deps, tx, found.value);
    const step = stepOf(opened, asked.step);
    if (!step.ok) return step;
    const keys = step.value.fields.filter((field) => field.secrecy !== 'secret').map((field) => field.key);
    const proposed = opened.application.journey === 'verification' ? proposalsFor(keys, opened.context) : {};
    const values = Object.fromEntries(keys.map((key) => [key, opened.answers[key] ?? proposed[key] ?? null]));
    const draft = await tx.drafts.find(asked.applicationId, asked.step);
    const typed = draft
      ? (JSON.parse(await deps.vault.open(asked.merchantId, placeOf(asked), draft.sealed)) as Answers)
      : null; // Written by `saveDraft`.
    return ok({ version: found.value.version, values, draft: typed, draftAt: draft?.at ?? null });
  });
