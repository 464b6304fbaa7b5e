import { documentType, documentTypes } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../../../../kit/app.tsx';
import { Radios } from '../../../../../../kit/choices.tsx';
import { ComboBox } from '../../../../../../kit/combo-box.tsx';
import { SelectNative } from '../../../../../../kit/select-native.tsx';
import type { Said } from '../../../../../../texts/sentence.ts';
import { licenceTexts } from './texts.ts';

type ChooserProps = {
  readonly name: string;
  /** The kinds the category asks for; none: any kind there is. */
  readonly kinds: readonly string[];
  readonly kind: string;
  readonly error?: Said | undefined;
  readonly onPick: (kind: string) => void;
};

/** Which paper it is: a few as radios, more in a list, very many to be searched. */
export function KindChooser({ name, kinds, kind, error, onPick }: ChooserProps) {
  const t = useTexts(licenceTexts);
  const { locale } = useApp();
  const all = kinds.length ? kinds : documentTypes.filter((one) => !one.instead).map(({ key }) => key);
  const options = all.map((key) => ({ value: key, label: documentType(key)?.[locale] ?? key }));
  if (options.length <= 7)
    return (
      <Radios
        name={name}
        legend={t('kind')}
        choices={options}
        defaultValue={kind}
        error={error}
        onPick={onPick}
      />
    );
  if (options.length <= 20)
    return (
      <SelectNative
        name={name}
        label={t('kind')}
        empty={t('kind.choose')}
        options={options}
        defaultValue={kind}
        error={error}
        onPick={onPick}
      />
    );
  return (
    <ComboBox
      name={name}
      label={t('kind')}
      options={options}
      defaultValue={kind}
      error={error}
      onPick={(option) => onPick(option?.value ?? '')}
    />
  );
}
