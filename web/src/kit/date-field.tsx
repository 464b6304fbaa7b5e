import { readCivilDate } from '@ruzhu/rules';
import { useId, useState } from 'react';
import { common } from '../texts/common.ts';
import { dateWords } from '../texts/dates.ts';
import { useApp, useTexts } from './app.tsx';
import { ariaOf, Field, type FieldProps } from './field.tsx';
import { fieldId } from './field-id.ts';
import { useTyped } from './use-typed.ts';

type DateFieldProps = FieldProps & {
  readonly defaultValue?: string | undefined;
  /** Offers 「长期」 for papers without an expiry date; sent as `{name}.longTerm`. */
  readonly longTerm?: boolean;
  readonly defaultLongTerm?: boolean;
};

/** A date copied from a paper: one text box that takes every way people write it; no calendar. */
export function DateField({
  defaultValue,
  longTerm = false,
  defaultLongTerm = false,
  ...field
}: DateFieldProps) {
  const t = useTexts(common);
  const { locale } = useApp();
  const backId = useId();
  const [typed, listen] = useTyped(defaultValue ?? '');
  const [isLong, setLong] = useState(defaultLongTerm);
  const read = readCivilDate(typed);
  const shown = { ...field, hint: field.hint ?? t('date.example') };
  return (
    <Field
      {...shown}
      after={
        <p className="read-back" id={backId} data-user="">
          {!isLong && read.ok && t('read.back', { value: dateWords(read.value, locale) })}
        </p>
      }
    >
      <div className="control-row">
        <div className="control w-s">
          <input
            type="text"
            className="input"
            name={field.name}
            defaultValue={defaultValue}
            inputMode="text"
            autoComplete="off"
            readOnly={isLong}
            {...ariaOf(shown, backId)}
            {...listen}
          />
        </div>
        {longTerm && (
          <label className="tick" htmlFor={`${fieldId(field.name)}-long`}>
            <input
              type="checkbox"
              id={`${fieldId(field.name)}-long`}
              name={`${field.name}.longTerm`}
              value="yes"
              defaultChecked={defaultLongTerm}
              onChange={(event) => setLong(event.currentTarget.checked)}
            />
            <span>{t('date.long.term')}</span>
          </label>
        )}
      </div>
    </Field>
  );
}
