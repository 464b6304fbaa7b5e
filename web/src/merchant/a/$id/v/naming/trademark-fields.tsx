import type { Answers } from '@ruzhu/journeys';
import { useTexts } from '../../../../../kit/app.tsx';
import { Radios } from '../../../../../kit/choices.tsx';
import { DateField } from '../../../../../kit/date-field.tsx';
import { TextInput } from '../../../../../kit/text-input.tsx';
import type { Form } from '../../../../../kit/use-form.ts';
import { UploadField, type UploadPlace } from '../parts/upload-field.tsx';
import { naming } from './texts.ts';

export type TrademarkName =
  | 'trademarkNumber'
  | 'trademarkClass'
  | 'trademarkValidUntil'
  | 'trademarkHolder'
  | 'trademarkCertificate'
  | 'trademarkTransfer'
  | 'trademarkLicence';

type TrademarkFieldsProps = UploadPlace & {
  readonly values: Answers;
  readonly form: Pick<Form<TrademarkName>, 'error'>;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The mark a name rests on, whose it is, and the papers that show it. */
export function TrademarkFields({ values, form, ...place }: TrademarkFieldsProps) {
  const t = useTexts(naming);
  return (
    <>
      <TextInput
        name="trademarkNumber"
        label={t('number.label')}
        hint={t('number.hint')}
        kind="code"
        width="s"
        defaultValue={text(values.trademarkNumber)}
        error={form.error('trademarkNumber')}
      />
      <TextInput
        name="trademarkClass"
        label={t('class.label')}
        hint={t('class.hint')}
        kind="digits"
        width="xs"
        defaultValue={text(values.trademarkClass)}
        error={form.error('trademarkClass')}
      />
      <DateField
        name="trademarkValidUntil"
        label={t('valid.label')}
        hint={t('valid.hint')}
        defaultValue={text(values.trademarkValidUntil)}
        error={form.error('trademarkValidUntil')}
      />
      <UploadField
        {...place}
        name="trademarkCertificate"
        label={t('certificate.label')}
        value={values.trademarkCertificate}
        error={form.error('trademarkCertificate')}
      />
      <Radios
        name="trademarkHolder"
        legend={t('holder.label')}
        defaultValue={text(values.trademarkHolder)}
        choices={[
          { value: 'self', label: t('holder.self') },
          {
            value: 'transferred',
            label: t('holder.transferred'),
            reveal: (
              <UploadField
                {...place}
                name="trademarkTransfer"
                label={t('transfer.label')}
                value={values.trademarkTransfer}
                error={form.error('trademarkTransfer')}
              />
            ),
          },
          {
            value: 'licensed',
            label: t('holder.licensed'),
            reveal: (
              <UploadField
                {...place}
                name="trademarkLicence"
                label={t('licence.label')}
                hint={t('licence.hint')}
                value={values.trademarkLicence}
                error={form.error('trademarkLicence')}
              />
            ),
          },
        ]}
        error={form.error('trademarkHolder')}
      />
    </>
  );
}
