import { useState } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { Button } from '../../../../../kit/button.tsx';
import { fieldId } from '../../../../../kit/field-id.ts';
import { StatusLine } from '../../../../../kit/status-line.tsx';
import { entityTexts } from './texts.ts';

/** What a sole trader without a trade name is called, before the owner's name. */
const PREFIX = '个体户';

const box = (name: string) => {
  const found = document.getElementById(fieldId(name));
  return found instanceof HTMLInputElement ? found : null;
};

/** Fills in the name of a sole trader whose licence has none: one click instead of typing it again. */
export function NamelessButton() {
  const t = useTexts(entityTexts);
  const [isEarly, setEarly] = useState(false);
  const fill = () => {
    const [name, owner] = [box('entityName'), box('legalRepName')];
    const person = owner?.value.trim() ?? '';
    setEarly(person === '');
    if (!name || !person) return;
    name.value = `${PREFIX}${person}`;
    name.dispatchEvent(new Event('input', { bubbles: true }));
    name.focus();
  };
  return (
    <div className="field">
      <Button look="quiet" onClick={fill}>
        {t('name.none')}
      </Button>
      <StatusLine>{isEarly && t('name.none.first')}</StatusLine>
    </div>
  );
}
