import type { Answers } from '@ruzhu/journeys';
import { groupMobile } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Checkboxes, Radios } from '../../../../../kit/choices.tsx';
import { TextInput } from '../../../../../kit/text-input.tsx';
import type { Form } from '../../../../../kit/use-form.ts';
import { type Slot, slotWords } from '../parts/call-slots.ts';
import { contact } from './texts.ts';

type Name =
  | 'contactSameAsAdmin'
  | 'contactName'
  | 'contactMobile'
  | 'contactEmail'
  | 'contactBackupPhone'
  | 'contactPosition'
  | 'callSlots';

type ContactFieldsProps = {
  readonly values: Answers;
  readonly administrator: { readonly name: string; readonly mobile: string };
  readonly slots: readonly Slot[];
  readonly form: Pick<Form<Name>, 'error'>;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Who is called: the administrator unless another is named, a second number, and when. */
export function ContactFields({ values, administrator, slots, form }: ContactFieldsProps) {
  const t = useTexts(contact);
  return (
    <>
      <Radios
        name="contactSameAsAdmin"
        legend={t('who.label')}
        defaultValue={values.contactSameAsAdmin === false ? 'no' : 'yes'}
        choices={[
          {
            value: 'yes',
            label: t('who.same'),
            hint: <span data-user="">{t('who.same.hint', administrator)}</span>,
          },
          { value: 'no', label: t('who.other'), reveal: <Other values={values} form={form} /> },
        ]}
        error={form.error('contactSameAsAdmin')}
      />
      <TextInput
        name="contactBackupPhone"
        label={t('backup.label')}
        hint={t('backup.hint')}
        optional
        kind="phone"
        width="m"
        autoComplete="off"
        defaultValue={text(values.contactBackupPhone)}
        error={form.error('contactBackupPhone')}
      />
      <TextInput
        name="contactPosition"
        label={t('position.label')}
        optional
        width="m"
        autoComplete="organization-title"
        defaultValue={text(values.contactPosition)}
        error={form.error('contactPosition')}
      />
      <Slots values={values} slots={slots} error={form.error('callSlots')} />
    </>
  );
}

function Other({ values, form }: Pick<ContactFieldsProps, 'values' | 'form'>) {
  const t = useTexts(contact);
  return (
    <>
      <TextInput
        name="contactName"
        label={t('name.label')}
        kind="name"
        width="m"
        defaultValue={text(values.contactName)}
        error={form.error('contactName')}
      />
      <TextInput
        name="contactMobile"
        label={t('mobile.label')}
        hint={t('mobile.hint')}
        kind="phone"
        prefix="+86"
        width="m"
        readBack={groupMobile}
        defaultValue={text(values.contactMobile)}
        error={form.error('contactMobile')}
      />
      <TextInput
        name="contactEmail"
        label={t('email.label')}
        kind="email"
        defaultValue={text(values.contactEmail)}
        error={form.error('contactEmail')}
      />
    </>
  );
}

type SlotsProps = {
  readonly values: Answers;
  readonly slots: readonly Slot[];
  readonly error: ReturnType<Form['error']>;
};

/** The times offered; one that was chosen and has passed since is simply no longer among them. */
function Slots({ values, slots, error }: SlotsProps) {
  const t = useTexts(contact);
  const { locale } = useApp();
  const chosen = Array.isArray(values.callSlots) ? values.callSlots.map(String) : [];
  if (slots.length === 0) return <p className="hint">{t('slots.none')}</p>;
  return (
    <Checkboxes
      name="callSlots"
      legend={t('slots.label')}
      hint={t('slots.hint')}
      optional
      defaultValues={chosen}
      choices={slots.map((slot) => ({ value: slot.key, label: slotWords(slot, t, locale) }))}
      error={error}
    />
  );
}
