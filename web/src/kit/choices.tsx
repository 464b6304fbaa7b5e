import { type ReactNode, useState } from 'react';
import { ariaOf, FieldError, FieldGroup, type FieldProps, Hint } from './field.tsx';
import { fieldId } from './field-id.ts';

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** A short mark beside the label: 「推荐」. */
  readonly badge?: string;
  /** What is asked further while this is chosen. */
  readonly reveal?: ReactNode;
};

type GroupProps = Omit<FieldProps, 'label'> & {
  /** Left out on a page whose h1 is the question. */
  readonly legend?: string;
  readonly choices: readonly Choice[];
};

/** The first choice carries the id of the field, so that the summary leads to it. */
const choiceId = (name: string, at: number) => (at === 0 ? fieldId(name) : `${fieldId(name)}-${at}`);

function ChoiceRow({
  type,
  name,
  choice,
  at,
  chosen,
  invalid,
  onPick,
}: {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly choice: Choice;
  readonly at: number;
  readonly chosen: boolean;
  readonly invalid: boolean;
  readonly onPick: (on: boolean) => void;
}) {
  const id = choiceId(name, at);
  // A radio group is refused as a whole; boxes to tick are marked one by one, and say why.
  const isBad = type === 'checkbox' && invalid;
  const described = [choice.hint ? `${id}-about` : '', isBad ? `${fieldId(name)}-error` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className="choice">
      <label className="choice-row" htmlFor={id}>
        <input
          type={type}
          id={id}
          name={name}
          value={choice.value}
          defaultChecked={chosen}
          aria-describedby={described || undefined}
          aria-invalid={isBad || undefined}
          onChange={(event) => onPick(event.currentTarget.checked)}
        />
        <span className="choice-text">
          <span className="choice-label">
            {choice.label}
            {choice.badge && <span className="badge">{choice.badge}</span>}
          </span>
          {choice.hint && (
            <span className="choice-hint" id={`${id}-about`}>
              {choice.hint}
            </span>
          )}
        </span>
      </label>
      {chosen && choice.reveal && <div className="reveal">{choice.reveal}</div>}
    </div>
  );
}

/** Up to seven choices of which one is taken. */
export function Radios({
  choices,
  defaultValue,
  onPick,
  ...field
}: GroupProps & { readonly defaultValue?: string | undefined; readonly onPick?: (value: string) => void }) {
  const [chosen, setChosen] = useState(defaultValue);
  return (
    <FieldGroup {...field}>
      <div className="choices">
        {choices.map((choice, at) => (
          <ChoiceRow
            key={choice.value}
            type="radio"
            name={field.name}
            choice={choice}
            at={at}
            chosen={choice.value === chosen}
            invalid={Boolean(field.error)}
            onPick={() => {
              setChosen(choice.value);
              onPick?.(choice.value);
            }}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Choices of which any number may be taken. */
export function Checkboxes({
  choices,
  defaultValues = [],
  onPick,
  ...field
}: GroupProps & {
  readonly defaultValues?: readonly string[];
  readonly onPick?: (values: readonly string[]) => void;
}) {
  const [chosen, setChosen] = useState<readonly string[]>(defaultValues);
  const pick = (value: string) => (on: boolean) => {
    const next = on ? [...chosen, value] : chosen.filter((one) => one !== value);
    setChosen(next);
    onPick?.(next);
  };
  return (
    <FieldGroup {...field}>
      <div className="choices">
        {choices.map((choice, at) => (
          <ChoiceRow
            key={choice.value}
            type="checkbox"
            name={field.name}
            choice={choice}
            at={at}
            chosen={chosen.includes(choice.value)}
            invalid={Boolean(field.error)}
            onPick={pick(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** One box to tick, for an agreement or a statement; `label` may hold links. */
export function Tick({
  label,
  defaultChecked,
  onPick,
  ...field
}: Omit<FieldProps, 'label' | 'optional' | 'why'> & {
  readonly label: ReactNode;
  readonly defaultChecked?: boolean;
  readonly onPick?: (on: boolean) => void;
}) {
  return (
    <div className={field.error ? 'field ticked bad' : 'field ticked'}>
      <FieldError name={field.name} error={field.error} />
      <label className="tick" htmlFor={fieldId(field.name)}>
        <input
          type="checkbox"
          name={field.name}
          value="yes"
          defaultChecked={defaultChecked}
          onChange={(event) => onPick?.(event.currentTarget.checked)}
          {...ariaOf(field)}
        />
        <span>{label}</span>
      </label>
      <Hint name={field.name}>{field.hint}</Hint>
    </div>
  );
}
