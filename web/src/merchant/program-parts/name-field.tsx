import '../a/$id/register/name/name.css';
import { nameUnits } from '@ruzhu/rules';
import { useId, useState } from 'react';
import { useTexts } from '../../kit/app.tsx';
import { ariaOf, Field, type FieldProps } from '../../kit/field.tsx';
import { useTyped } from '../../kit/use-typed.ts';
import { common } from '../../texts/common.ts';
import { NameCheck } from '../a/$id/register/name/name-check.tsx';

type NameFieldProps = FieldProps & {
  readonly applicationId: string;
  readonly defaultValue: string;
  /** The most units a name may have; a 汉字 counts as two. */
  readonly max: number;
};

/** The mini program's name with its counter and the button 「检查名称」, as at the service account's. */
export function NameField({ applicationId, defaultValue, max, ...field }: NameFieldProps) {
  const t = useTexts(common);
  const countId = useId();
  const [typed, listen] = useTyped(defaultValue);
  const [asked, setAsked] = useState('');
  const left = max - nameUnits(typed.trim());
  return (
    <Field
      {...field}
      after={
        <>
          <p className={left < 0 ? 'counter over' : 'counter'} id={countId}>
            {left < 0 ? t('count.over', { n: -left }) : t('count.remaining', { n: left })}
          </p>
          <NameCheck applicationId={applicationId} typed={typed} asked={asked} onAsk={setAsked} />
        </>
      }
    >
      <div className="control w-full">
        <input
          type="text"
          className="input"
          name={field.name}
          defaultValue={defaultValue}
          autoComplete="off"
          spellCheck={false}
          {...ariaOf(field, countId)}
          {...listen}
        />
      </div>
    </Field>
  );
}
