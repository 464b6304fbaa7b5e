import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../../../kit/button.tsx';
import { Checkboxes } from '../../../../../kit/choices.tsx';
import { StatusLine } from '../../../../../kit/status-line.tsx';
import type { Form } from '../../../../../kit/use-form.ts';
import { contact } from '../contact/texts.ts';
import { type Slot, slotWords } from '../parts/call-slots.ts';
import { calls } from './texts.ts';

type SlotsFormProps = {
  readonly form: Form<'slots'>;
  readonly isKept: boolean;
  readonly slots: readonly Slot[];
  readonly chosen: readonly string[];
};

/** The times offered now; what was chosen before is ticked. */
export function SlotsForm({ form, isKept, slots, chosen }: SlotsFormProps) {
  const t = useTexts(calls);
  const words = useTexts(contact);
  const { locale } = useApp();
  if (slots.length === 0) return <p>{t('slots.none')}</p>;
  return (
    <form {...form.props}>
      <Checkboxes
        name="slots"
        legend={t('slots.label')}
        hint={t('slots.hint')}
        defaultValues={chosen}
        choices={slots.map((slot) => ({ value: slot.key, label: slotWords(slot, words, locale) }))}
        error={form.error('slots')}
      />
      <Actions>
        <SubmitButton pending={form.pending}>{t('slots.send')}</SubmitButton>
      </Actions>
      <StatusLine>{isKept && t('slots.sent')}</StatusLine>
    </form>
  );
}
