import type { ApplicationView } from '@ruzhu/api';
import type { Answers } from '@ruzhu/journeys';
import type { Refusal } from '@ruzhu/rules';
import { useNavigate } from 'react-router';
import type { FieldSpecs } from '../../kit/form-state.ts';
import { type Form, useForm } from '../../kit/use-form.ts';
import type { Said } from '../../texts/sentence.ts';
import type { Carried } from './road-frame.tsx';
import type { StepHandle } from './use-step.ts';

export type StepForm<Name extends string = string> = Form<Name> & {
  readonly fields: FieldSpecs;
  readonly saveDraft: (data: FormData) => Promise<'saved'>;
};

type StepFormOptions<Fields extends FieldSpecs> = {
  readonly step: StepHandle;
  /** In page order; also names the fields where two devices differ. */
  readonly fields: Fields;
  /** What the form holds as answers of the page, judged by nobody yet. Drafts are kept in the same shape. */
  readonly read: (data: FormData) => Answers;
  /** Where to go once the page is accepted: a whole address. */
  readonly next: (application: ApplicationView) => string;
  /** What this page refuses besides the rules of the step. */
  readonly also?: (data: FormData) => readonly Refusal[];
  readonly say?: (refusal: Refusal) => Said | null;
};

/** The form of a page of an application: judged by the step's rules, sent as the step's answer, then left. */
export function useStepForm<Fields extends FieldSpecs>({
  step,
  fields,
  read,
  next,
  also,
  say,
}: StepFormOptions<Fields>): StepForm<keyof Fields & string> {
  const navigate = useNavigate();
  const form = useForm({
    fields,
    ...(say ? { say } : {}),
    check: (data) => [...step.check(read(data)), ...(also?.(data) ?? [])],
    send: async (data, key) => {
      const sent = await step.answer(read(data), key);
      if (sent.ok)
        void navigate(next(sent.application), { state: { warnings: sent.warnings } satisfies Carried });
      return sent;
    },
  });
  return { ...form, fields, saveDraft: (data) => step.save(read(data)) };
}
