import {
  type CategoryName,
  type EligibilityContext,
  findCategory,
  paperSentence,
  suggestCategories,
} from '@ruzhu/rules';
import { useState } from 'react';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { Checkboxes } from '../../../kit/choices.tsx';
import { Field } from '../../../kit/field.tsx';
import { fieldId } from '../../../kit/field-id.ts';
import { StatusLine } from '../../../kit/status-line.tsx';
import { useTyped } from '../../../kit/use-typed.ts';
import { checkTexts } from './check-texts.ts';
import { categoryOf, categoryValue } from './read-answers.ts';

const SHOWN = 6;

/** What else is sold, in the merchant's own words, and the categories that may be meant. Nothing here must be filled in. */
export function GoodsFinder({
  context,
  chosen,
}: {
  readonly context: EligibilityContext;
  readonly chosen: readonly CategoryName[];
}) {
  const t = useTexts(checkTexts);
  const [typed, listen] = useTyped('');
  const [picked, setPicked] = useState<readonly string[]>(() => chosen.map(categoryValue));
  const found = suggestCategories(typed, context.edition)
    .slice(0, SHOWN)
    .map(({ category }) => category);
  const kept = picked.map(categoryOf);
  const shown = [...new Map([...kept, ...found].map((name) => [categoryValue(name), name])).values()];
  const field = { name: 'other', label: t('other.label'), hint: t('other.hint'), optional: true };
  return (
    <>
      <Field {...field}>
        <div className="control w-full">
          <input
            type="text"
            className="input"
            id={fieldId('other')}
            name="other"
            autoComplete="off"
            aria-describedby={`${fieldId('other')}-hint`}
            {...listen}
          />
        </div>
      </Field>
      <StatusLine>
        {typed.trim() !== '' && (found.length > 0 ? t('other.count', { n: found.length }) : t('other.none'))}
      </StatusLine>
      {shown.length > 0 && (
        <FoundCategories
          key={shown.map(categoryValue).join()}
          context={context}
          names={shown}
          picked={picked}
          onPick={setPicked}
        />
      )}
    </>
  );
}

function FoundCategories({
  context: { edition },
  names,
  picked,
  onPick,
}: {
  readonly context: EligibilityContext;
  readonly names: readonly CategoryName[];
  readonly picked: readonly string[];
  readonly onPick: (values: readonly string[]) => void;
}) {
  const t = useTexts(checkTexts);
  const { locale } = useApp();
  const papers = (name: CategoryName) => {
    const rule = findCategory(edition, name)?.rule;
    return rule && rule.kind !== 'none' ? paperSentence(rule, locale, edition) : t('other.plain');
  };
  return (
    <Checkboxes
      name="categories"
      legend={t('other.found')}
      defaultValues={picked}
      onPick={(values) => onPick(values)}
      choices={names.map((name) => ({
        value: categoryValue(name),
        label: categoryValue(name),
        hint: papers(name),
      }))}
    />
  );
}
