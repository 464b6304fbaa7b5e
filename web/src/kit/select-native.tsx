import { ariaOf, Field, type FieldProps } from './field.tsx';

type SelectNativeProps = FieldProps & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly defaultValue?: string | undefined;
  /** The first, empty line: 「选择省份」. */
  readonly empty: string;
  readonly width?: 's' | 'm' | 'full';
  readonly onPick?: (value: string) => void;
};

/** Eight to twenty choices in the computer's own list. */
export function SelectNative({
  options,
  defaultValue = '',
  empty,
  width = 'full',
  onPick,
  ...field
}: SelectNativeProps) {
  return (
    <Field {...field}>
      <div className={`control select w-${width}`}>
        <select
          className="input"
          name={field.name}
          defaultValue={defaultValue}
          onChange={(event) => onPick?.(event.currentTarget.value)}
          {...ariaOf(field)}
        >
          <option value="">{empty}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </Field>
  );
}
