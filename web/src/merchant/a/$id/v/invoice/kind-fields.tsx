import type { Answers } from '@ruzhu/journeys';
import { groupAccount, groupMobile, groupUscc } from '@ruzhu/rules';
import type { ComponentProps } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { TextInput } from '../../../../../kit/text-input.tsx';
import type { Form } from '../../../../../kit/use-form.ts';
import { fieldsOf } from './fields.ts';
import { invoice } from './texts.ts';

export type InvoiceName = ReturnType<typeof fieldsOf>[number];
type TextKey = keyof typeof invoice.zh;

type Look = Pick<
  ComponentProps<typeof TextInput>,
  'kind' | 'width' | 'readBack' | 'optional' | 'autoComplete'
> & {
  readonly label: TextKey;
  readonly hint?: TextKey;
};

/** How each line is asked for; the order is that of the kind. */
export const looks: Readonly<Record<InvoiceName, Look>> = {
  taxNumber: { label: 'tax.label', hint: 'tax.hint', kind: 'code', width: 'm', readBack: groupUscc },
  invoiceEmail: { label: 'email.label', hint: 'email.hint', kind: 'email' },
  registeredAddress: { label: 'address.label', autoComplete: 'off' },
  registeredPhone: { label: 'phone.label', kind: 'phone', width: 'm', autoComplete: 'off' },
  invoiceBank: { label: 'bank.label', autoComplete: 'off' },
  invoiceAccount: { label: 'account.label', kind: 'digits', width: 'm', readBack: groupAccount },
  mailRecipient: { label: 'recipient.label', kind: 'name', width: 'm' },
  mailPhone: { label: 'mobile.label', kind: 'phone', width: 'm', readBack: groupMobile },
  mailArea: { label: 'area.label', hint: 'area.hint', autoComplete: 'off' },
  mailStreet: { label: 'street.label', autoComplete: 'street-address' },
  mailPostcode: { label: 'postcode.label', kind: 'digits', width: 'xs', autoComplete: 'postal-code' },
  invoiceRemark: { label: 'remark.label', optional: true, autoComplete: 'off' },
};

type KindFieldsProps = {
  readonly kind: string;
  readonly values: Answers;
  readonly form: Pick<Form<InvoiceName>, 'error'>;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What one kind of invoice asks for. */
export function KindFields({ kind, values, form }: KindFieldsProps) {
  const t = useTexts(invoice);
  return fieldsOf(kind).map((name) => {
    const { label, hint, ...look } = looks[name];
    return (
      <TextInput
        key={name}
        name={name}
        label={t(label)}
        {...(hint ? { hint: t(hint) } : {})}
        {...look}
        defaultValue={text(values[name])}
        error={form.error(name)}
      />
    );
  });
}
