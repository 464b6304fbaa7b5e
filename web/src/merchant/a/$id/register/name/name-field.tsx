import { nameUnits, type Policy } from '@ruzhu/rules';
import { useId, useState } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { ariaOf, Field } from '../../../../../kit/field.tsx';
import { useTyped } from '../../../../../kit/use-typed.ts';
import { common } from '../../../../../texts/common.ts';
import type { Said } from '../../../../../texts/sentence.ts';
import { NameCheck } from './name-check.tsx';
import { nameTexts } from './texts.ts';

/** The name with a counter that counts as the rule does, and the button that asks whether it can be had. */
export function NameField({
  applicationId,
  policy: { values },
  defaultValue = '',
  error,
}: {
  readonly applicationId: string;
  readonly policy: Policy;
  readonly defaultValue?: string | undefined;
  readonly error?: Said | undefined;
}) {
  const t = useTexts(nameTexts);
  const c = useTexts(common);
  const countId = useId();
  const [typed, listen] = useTyped(defaultValue);
  const [asked, setAsked] = useState('');
  const [min, max] = [values['name.minUnits'], values['name.maxUnits']];
  const left = max - nameUnits(typed.trim());
  const field = { name: 'accountName', label: t('name'), hint: t('name.hint', { min, max }), error };
  return (
    <Field
      {...field}
      after={
        <>
          <p className={left < 0 ? 'counter over' : 'counter'} id={countId}>
            {left < 0 ? c('count.over', { n: -left }) : c('count.remaining', { n: left })}
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
