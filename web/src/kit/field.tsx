import type { ReactNode } from 'react';
import { common } from '../texts/common.ts';
import type { Said } from '../texts/sentence.ts';
import { useApp, useTexts } from './app.tsx';
import { Details } from './details.tsx';
import { fieldId } from './field-id.ts';
import { Icon } from './icon.tsx';

/** What every field of the kit takes. */
export type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** From `form.error(name)`. */
  readonly error?: Said | undefined;
  readonly optional?: boolean | undefined;
  /** Who uses the answer and for what, in one sentence; shown on demand. */
  readonly why?: ReactNode;
};

export type FieldAria = {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
};

/** Links a control to its hint, its error and what stands below it. */
export function ariaOf(
  { name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>,
  after?: string,
): FieldAria {
  const id = fieldId(name);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', after ?? '']
    .filter(Boolean)
    .join(' ');
  return {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  };
}

export function Hint({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return children ? (
    <div className="hint" id={`${fieldId(name)}-hint`}>
      {children}
    </div>
  ) : null;
}

/** The sentence above the control, the same as in the summary; the repair below it where there is one. */
export function FieldError({ name, error }: { readonly name: string; readonly error?: Said | undefined }) {
  const t = useTexts(common);
  return error ? (
    <div className="error" id={`${fieldId(name)}-error`}>
      <p>
        <Icon name="alert" />
        <span className="sr">{t('error')}</span>
        {error.text}
      </p>
      {error.fix && <p className="fix">{error.fix}</p>}
    </div>
  ) : null;
}

function Optional({ when }: { readonly when?: boolean | undefined }) {
  const t = useTexts(common);
  const { locale } = useApp();
  // The full-width bracket of Chinese brings its own space.
  return when ? (
    <>
      {locale === 'en' && ' '}
      <span className="optional">{t('optional')}</span>
    </>
  ) : null;
}

function Why({ children }: { readonly children?: ReactNode }) {
  const t = useTexts(common);
  return children ? <Details summary={t('why')}>{children}</Details> : null;
}

/** A labelled control: label, hint, error, control, and what belongs below it. */
export function Field({
  children,
  after,
  ...field
}: FieldProps & { readonly children: ReactNode; readonly after?: ReactNode }) {
  return (
    <div className={field.error ? 'field bad' : 'field'}>
      <label className="label" htmlFor={fieldId(field.name)}>
        {field.label}
        <Optional when={field.optional} />
      </label>
      <Hint name={field.name}>{field.hint}</Hint>
      <FieldError name={field.name} error={field.error} />
      {children}
      {after}
      <Why>{field.why}</Why>
    </div>
  );
}

/** A group of controls under one legend. Without a legend it takes its name from the page's h1. */
export function FieldGroup({
  children,
  legend,
  after,
  ...field
}: Omit<FieldProps, 'label'> & {
  readonly legend?: string | undefined;
  readonly children: ReactNode;
  readonly after?: ReactNode;
}) {
  const { 'aria-describedby': describedBy } = ariaOf(field);
  return (
    <fieldset
      className={field.error ? 'field bad' : 'field'}
      aria-describedby={describedBy}
      aria-labelledby={legend ? undefined : 'page-title'}
    >
      {legend && (
        <legend className="label">
          {legend}
          <Optional when={field.optional} />
        </legend>
      )}
      <Hint name={field.name}>{field.hint}</Hint>
      <FieldError name={field.name} error={field.error} />
      {children}
      {after}
      <Why>{field.why}</Why>
    </fieldset>
  );
}
