import { type ComponentProps, useId } from 'react';
import { common } from '../texts/common.ts';
import { useTexts } from './app.tsx';
import { ariaOf, Field, type FieldProps } from './field.tsx';
import { useTyped } from './use-typed.ts';

/** What is typed decides the keyboard, the completion and what the browser must leave alone. */
const kinds = {
  text: {},
  name: { spellCheck: false, autoComplete: 'name' },
  organisation: { spellCheck: false, autoComplete: 'organization' },
  /** Codes of letters and digits, such as a credit code. */
  code: { spellCheck: false, autoCapitalize: 'characters', autoComplete: 'off', autoCorrect: 'off' },
  /** An ID number may end in X, so its keyboard has letters. */
  idNumber: { spellCheck: false, autoCapitalize: 'characters', autoComplete: 'off' },
  digits: { inputMode: 'numeric', autoComplete: 'off' },
  phone: { inputMode: 'tel', autoComplete: 'tel-national' },
  email: { inputMode: 'email', autoComplete: 'email', spellCheck: false, autoCapitalize: 'none' },
} satisfies Record<string, ComponentProps<'input'>>;

export type TextKind = keyof typeof kinds;

type TextInputProps = FieldProps & {
  readonly kind?: TextKind;
  readonly defaultValue?: string | undefined;
  /** The length people expect the answer to have. */
  readonly width?: 'xs' | 's' | 'm' | 'full';
  /** Says the typed value again in groups, for comparing: `group([4])`. */
  readonly readBack?: ((value: string) => string) | undefined;
  /** A part that is fixed and not typed: 「+86」. */
  readonly prefix?: string;
  readonly autoComplete?: string;
};

/** One line of text. It stays as typed; the read-back below it is where the groups are. */
export function TextInput({
  kind = 'text',
  width = 'full',
  defaultValue,
  readBack,
  prefix,
  autoComplete,
  ...field
}: TextInputProps) {
  const t = useTexts(common);
  const backId = useId();
  const [typed, listen] = useTyped(defaultValue ?? '', Boolean(readBack));
  const back = readBack && typed.trim() ? readBack(typed) : '';
  return (
    <Field
      {...field}
      after={
        readBack && (
          <p className="read-back" id={backId} data-user="">
            {back && t('read.back', { value: back })}
          </p>
        )
      }
    >
      <div className={`control w-${width}`}>
        {prefix && <span className="prefix">{prefix}</span>}
        <input
          type={kind === 'email' ? 'email' : 'text'}
          className="input"
          name={field.name}
          defaultValue={defaultValue}
          {...kinds[kind]}
          {...(autoComplete ? { autoComplete } : {})}
          {...ariaOf(field, readBack ? backId : undefined)}
          {...listen}
        />
      </div>
    </Field>
  );
}

/** Groups a value for reading back: `group(6, 8, 4)` for an ID number, `group(4)` repeats to the end. */
export const group =
  (...sizes: readonly [number, ...number[]]) =>
  (value: string): string => {
    const plain = value.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
    const parts: string[] = [];
    for (let at = 0, turn = 0; at < plain.length; turn += 1) {
      const size = sizes[Math.min(turn, sizes.length - 1)] ?? 4;
      parts.push(plain.slice(at, at + size));
      at += size;
    }
    return parts.join(' ');
  };
