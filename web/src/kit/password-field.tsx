import { useState } from 'react';
import { common } from '../texts/common.ts';
import { useTexts } from './app.tsx';
import { ariaOf, Field, type FieldProps } from './field.tsx';
import { fieldId } from './field-id.ts';

/** A password: one box, shown on demand, pasting allowed. The length it must have belongs into the hint. */
export function PasswordField({
  purpose,
  ...field
}: FieldProps & { readonly purpose: 'new-password' | 'current-password' }) {
  const t = useTexts(common);
  const [isShown, setShown] = useState(false);
  return (
    <Field {...field}>
      <div className="control w-full">
        <input
          type={isShown ? 'text' : 'password'}
          className="input"
          name={field.name}
          autoComplete={purpose}
          autoCapitalize="none"
          spellCheck={false}
          {...ariaOf(field)}
        />
        <button
          type="button"
          className="inside"
          aria-controls={fieldId(field.name)}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? t('password.hide') : t('password.show')}
          <span className="sr"> {field.label}</span>
        </button>
        <output className="sr">{isShown ? t('password.shown') : ''}</output>
      </div>
    </Field>
  );
}
