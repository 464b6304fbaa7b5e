import { useState } from 'react';
import { common } from '../texts/common.ts';
import { useTexts } from './app.tsx';
import { Radios } from './choices.tsx';
import { applyScheme, type SchemeChoice, storedScheme } from './preferences.ts';

const schemes: readonly SchemeChoice[] = ['system', 'light', 'dark'];

/** Light, dark, or as the system has it; takes effect at once. */
export function SchemeSwitch() {
  const t = useTexts(common);
  const [scheme] = useState(storedScheme);
  return (
    <Radios
      name="scheme"
      legend={t('scheme.name')}
      defaultValue={scheme}
      choices={schemes.map((value) => ({ value, label: t(`scheme.${value}`) }))}
      onPick={(value) => applyScheme(schemes.find((one) => one === value) ?? 'system')}
    />
  );
}
