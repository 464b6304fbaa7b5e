import './combo-box.css';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { common } from '../texts/common.ts';
import { useTexts } from './app.tsx';
import {
  type ComboMove,
  type ComboOption,
  type ComboState,
  chose,
  moved,
  shownOptions,
  typed,
} from './combo-state.ts';
import { isComposing } from './composing.ts';
import { ariaOf, Field, type FieldProps } from './field.tsx';
import { fieldId } from './field-id.ts';
import { Icon } from './icon.tsx';

type ComboBoxProps = FieldProps & {
  readonly options: readonly ComboOption[];
  readonly defaultValue?: string | undefined;
  /** Lets people type what the list lacks; sent as `{name}.manual`. */
  readonly manual?: { readonly label: string; readonly hint?: string; readonly defaultValue?: string };
  readonly onPick?: (option: ComboOption | null) => void;
};

const keys: Readonly<Record<string, ComboMove>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  Enter: 'enter',
  Escape: 'escape',
};

/**
 * More than twenty choices, found by typing a part of the name or its pinyin initials. What is chosen is sent as
 * `{name}`, what stands in the box as `{name}.text`.
 */
export function ComboBox({ options, defaultValue, manual, onPick, ...field }: ComboBoxProps) {
  const [isManual, setManual] = useState(Boolean(manual?.defaultValue));
  const swap = useRef<HTMLDivElement>(null);
  const turn = (on: boolean) => {
    flushSync(() => setManual(on));
    swap.current?.querySelector<HTMLInputElement>('input:not([type=hidden])')?.focus();
  };
  const first = options.find((one) => one.value === defaultValue) ?? null;
  return (
    <div ref={swap}>
      {manual && isManual ? (
        <ManualEntry
          name={field.name}
          error={field.error}
          manual={manual}
          onList={() => turn(false)}
          list={field.label}
        />
      ) : (
        <Field {...field} after={manual && <ManualButton onClick={() => turn(true)} />}>
          <ComboControl field={field} options={options} first={first} onPick={onPick} />
        </Field>
      )}
    </div>
  );
}

function ManualButton({ onClick }: { readonly onClick: () => void }) {
  const t = useTexts(common);
  return (
    <button type="button" className="btn quiet" onClick={onClick}>
      {t('combo.manual')}
    </button>
  );
}

function ManualEntry({
  name,
  error,
  manual,
  list,
  onList,
}: Pick<FieldProps, 'name' | 'error'> & {
  readonly manual: NonNullable<ComboBoxProps['manual']>;
  readonly list: string;
  readonly onList: () => void;
}) {
  const t = useTexts(common);
  const field = { name, error, label: manual.label, hint: manual.hint };
  return (
    <Field
      {...field}
      after={
        <button type="button" className="btn quiet" onClick={onList}>
          {t('back')}
          <span className="sr"> {list}</span>
        </button>
      }
    >
      <div className="control w-full">
        <input
          type="text"
          className="input"
          name={`${name}.manual`}
          defaultValue={manual.defaultValue}
          {...ariaOf(field)}
        />
      </div>
    </Field>
  );
}

type ControlProps = {
  readonly field: FieldProps;
  readonly options: readonly ComboOption[];
  readonly first: ComboOption | null;
  readonly onPick: ComboBoxProps['onPick'];
};

function useCombo({ options, first, onPick }: ControlProps) {
  const [state, setState] = useState<ComboState>({
    text: first?.label ?? '',
    isOpen: false,
    active: -1,
    chosen: first,
  });
  const go = (next: ComboState) => {
    setState(next);
    if (next.chosen !== state.chosen) onPick?.(next.chosen);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const move = keys[event.key];
    if (!move || isComposing(event)) return;
    const takes = move !== 'enter' || (state.isOpen && state.active >= 0);
    if (takes) event.preventDefault();
    if (takes) go(moved(options, state, move));
  };
  return { state, go, onKeyDown };
}

function ComboControl(props: ControlProps) {
  const { field, options } = props;
  const t = useTexts(common);
  const listId = useId();
  const { state, go, onKeyDown } = useCombo(props);
  const shown = shownOptions(options, state);
  const optionId = (at: number) => `${listId}-${at}`;
  const lit = state.isOpen && state.active >= 0 ? optionId(state.active) : undefined;
  const list = useLitInSight(lit);
  return (
    <div className="control combo w-full">
      <input
        type="text"
        className="input"
        role="combobox"
        name={`${field.name}.text`}
        value={state.text}
        autoComplete="off"
        spellCheck={false}
        aria-expanded={state.isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={lit}
        {...ariaOf(field)}
        onChange={(event) => go(typed(options, event.currentTarget.value))}
        onClick={() => go({ ...state, isOpen: true })}
        onKeyDown={onKeyDown}
        onBlur={() => go(moved(options, state, 'leave'))}
      />
      <Icon name="down" />
      <input type="hidden" name={field.name} value={state.chosen?.value ?? ''} />
      <div
        ref={list}
        className="options"
        id={listId}
        role="listbox"
        aria-label={field.label}
        hidden={!state.isOpen}
      >
        {shown.map((option, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, as the pattern has it.
          <div
            key={option.value}
            id={optionId(at)}
            className={at === state.active ? 'option lit' : 'option'}
            role="option"
            tabIndex={-1}
            aria-selected={option.value === state.chosen?.value}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(chose(option))}
          >
            {option.label}
            {option.hint && <span className="choice-hint">{option.hint}</span>}
          </div>
        ))}
        {shown.length === 0 && <p className="no-option">{t('combo.none')}</p>}
      </div>
      <output className="sr" htmlFor={fieldId(field.name)}>
        {state.isOpen && (shown.length ? t('combo.count', { n: shown.length }) : t('combo.none'))}
      </output>
    </div>
  );
}

/** Keeps the lit option inside the visible part of its list. */
function useLitInSight(lit: string | undefined) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lit) list.current?.querySelector(`[id="${lit}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  return list;
}
