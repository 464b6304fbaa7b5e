import { useId } from 'react';
import { common } from '../texts/common.ts';
import { useTexts } from './app.tsx';
import { ariaOf, Field, type FieldProps } from './field.tsx';
import { useTyped } from './use-typed.ts';

type TextareaProps = FieldProps & {
  readonly defaultValue?: string | undefined;
  readonly rows?: number;
  /** The most units the rule allows; the box itself never cuts anything off. */
  readonly max: number;
  /** Counts as the rule counts (a name counts one 汉字 as two). Plain characters if not given. */
  readonly units?: (value: string) => number;
};

const characters = (value: string) => [...value].length;

/** Several lines of text with a counter that counts as the rule does. */
export function Textarea({ defaultValue, rows = 4, max, units = characters, ...field }: TextareaProps) {
  const [typed, listen] = useTyped(defaultValue ?? '');
  const countId = useId();
  return (
    <Field {...field} after={<Counter id={countId} left={max - units(typed)} />}>
      <textarea
        className="input"
        name={field.name}
        rows={rows}
        defaultValue={defaultValue}
        {...ariaOf(field, countId)}
        {...listen}
      />
    </Field>
  );
}

/** What may still be typed; it speaks up only when the limit is passed. */
function Counter({ id, left }: { readonly id: string; readonly left: number }) {
  const t = useTexts(common);
  return (
    <p className={left < 0 ? 'counter over' : 'counter'} id={id}>
      {left < 0 ? t('count.over', { n: -left }) : t('count.remaining', { n: left })}
    </p>
  );
}
