import { citiesOf, provinceNames } from '@ruzhu/rules';
import { useState } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { ComboBox } from '../../../../../kit/combo-box.tsx';
import type { Said } from '../../../../../texts/sentence.ts';
import { nameTexts } from './texts.ts';

export const PROVINCE = 'operatingArea.province';
export const CITY = 'operatingArea.city';

const options = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));
const provinces = options(provinceNames);

/** Province and city, found by a part of their name or its pinyin initials. */
export function AreaFields({
  area,
  error,
}: {
  readonly area: unknown;
  readonly error: (name: typeof PROVINCE | typeof CITY) => Said | undefined;
}) {
  const t = useTexts(nameTexts);
  const part = (name: string) => {
    const value = typeof area === 'object' && area !== null ? Reflect.get(area, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  const [province, setProvince] = useState(part('province'));
  return (
    <>
      <ComboBox
        name={PROVINCE}
        label={t('province')}
        hint={t('area.hint')}
        options={provinces}
        defaultValue={part('province')}
        onPick={(option) => setProvince(option?.value ?? '')}
        error={error(PROVINCE)}
      />
      <ComboBox
        key={province}
        name={CITY}
        label={t('city')}
        options={options(citiesOf(province))}
        defaultValue={province === part('province') ? part('city') : onlyCity(province)}
        error={error(CITY)}
      />
    </>
  );
}

/** A municipality is its own only city: nothing is left to choose. */
const onlyCity = (province: string): string => {
  const cities = citiesOf(province);
  return cities.length === 1 ? (cities[0] ?? '') : '';
};
