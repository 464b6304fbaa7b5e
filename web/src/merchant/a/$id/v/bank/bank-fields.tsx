import type { Answers } from '@ruzhu/journeys';
import { groupAccount } from '@ruzhu/rules';
import { useMemo, useState } from 'react';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Radios } from '../../../../../kit/choices.tsx';
import { ComboBox } from '../../../../../kit/combo-box.tsx';
import { SelectNative } from '../../../../../kit/select-native.tsx';
import { TextInput } from '../../../../../kit/text-input.tsx';
import type { Form } from '../../../../../kit/use-form.ts';
import { bank } from './texts.ts';
import type { Places } from './use-places.ts';

type Name = 'bankAccountKind' | 'bankName' | 'bankCity' | 'bankBranch' | 'cnaps' | 'bankAccountNumber';

type BankFieldsProps = {
  readonly values: Answers;
  /** A sole trader may have the account in the own name. */
  readonly mayBePersonal: boolean;
  readonly places: Places;
  readonly form: Pick<Form<Name>, 'error'>;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The account, its bank and where it is kept. */
export function BankFields({ values, mayBePersonal, places, form }: BankFieldsProps) {
  const t = useTexts(bank);
  return (
    <>
      {mayBePersonal ? (
        <Radios
          name="bankAccountKind"
          legend={t('kind.label')}
          defaultValue={text(values.bankAccountKind) ?? 'corporate'}
          choices={(['corporate', 'personalOfOperator'] as const).map((value) => ({
            value,
            label: t(`kind.${value}`),
          }))}
          error={form.error('bankAccountKind')}
        />
      ) : (
        <input type="hidden" name="bankAccountKind" value="corporate" />
      )}
      <BankBox places={places} value={text(values.bankName)} error={form.error('bankName')} />
      <CityBoxes places={places} value={text(values.bankCity)} error={form.error('bankCity')} />
      <TextInput
        name="bankBranch"
        label={t('branch.label')}
        hint={t('branch.hint')}
        autoComplete="off"
        defaultValue={text(values.bankBranch)}
        error={form.error('bankBranch')}
      />
      <TextInput
        name="bankAccountNumber"
        label={t('account.label')}
        hint={t('account.hint')}
        kind="digits"
        width="m"
        readBack={groupAccount}
        defaultValue={text(values.bankAccountNumber)}
        error={form.error('bankAccountNumber')}
      />
      <TextInput
        name="cnaps"
        label={t('cnaps.label')}
        hint={t('cnaps.hint')}
        optional
        kind="digits"
        width="s"
        readBack={groupAccount}
        defaultValue={text(values.cnaps)}
        error={form.error('cnaps')}
      />
    </>
  );
}

type BoxProps = {
  readonly value: string | undefined;
  readonly places: Places;
  readonly error: ReturnType<Form['error']>;
};

/** What was typed by hand comes back as such: it is not in the list. */
const byHand = (value: string | undefined, options: readonly { readonly value: string }[]) =>
  value && !options.some((one) => one.value === value) ? { defaultValue: value } : {};

function BankBox({ value, places, error }: BoxProps) {
  const t = useTexts(bank);
  const options = useMemo(() => places.bankOptions(), [places]);
  return (
    <ComboBox
      name="bankName"
      label={t('bank.label')}
      hint={t('bank.hint')}
      options={options}
      defaultValue={value}
      manual={{ label: t('bank.manual'), ...byHand(value, options) }}
      error={error}
    />
  );
}

/** First the province, then its cities: no list of two thousand. */
function CityBoxes({ value, places, error }: BoxProps) {
  const t = useTexts(bank);
  const { locale } = useApp();
  const [province, setProvince] = useState(() => places.provinceOf(value));
  const options = useMemo(() => places.cityOptions(province), [places, province]);
  return (
    <>
      <SelectNative
        name="bankProvince"
        label={t('province.label')}
        empty={t('province.empty')}
        width="s"
        options={places.provinceOptions(locale)}
        defaultValue={province}
        onPick={setProvince}
      />
      <ComboBox
        key={province}
        name="bankCity"
        label={t('city.label')}
        hint={t('city.hint')}
        options={options}
        defaultValue={value}
        manual={{ label: t('city.manual'), ...byHand(value, options) }}
        error={error}
      />
    </>
  );
}
