import {
  type CategoryAudience,
  type CategoryEdition,
  type CategoryName,
  categoryKey,
  categoryLabel,
  findCategory,
  paperSentence,
  suggestCategories,
} from '@ruzhu/rules';
import type { KeyboardEvent } from 'react';
import { useApp, useTexts } from '../../../../../../kit/app.tsx';
import { Button } from '../../../../../../kit/button.tsx';
import { ariaOf, Field } from '../../../../../../kit/field.tsx';
import { useTyped } from '../../../../../../kit/use-typed.ts';
import type { Said } from '../../../../../../texts/sentence.ts';
import { isPlain } from '../../../../../program-parts/paper-tree.tsx';
import { commonCategories, isPicked } from './picked.ts';
import { pickTexts } from './texts.ts';

type FinderProps = {
  /** The field the error belongs to; what is typed here is not sent. */
  readonly name: string;
  readonly edition: CategoryEdition;
  readonly audience: CategoryAudience;
  readonly picked: readonly CategoryName[];
  readonly error: Said | undefined;
  readonly onAdd: (category: CategoryName) => void;
};

/** Enter here looks for categories; it does not send the page. */
const keepEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault();
};

/** What people sell, in their own words, becomes categories; with nothing typed the common ones stand here. */
export function Finder({ name, edition, audience, picked, error, onAdd }: FinderProps) {
  const t = useTexts(pickTexts);
  const [typed, listen] = useTyped('');
  const query = typed.trim();
  const found = query
    ? suggestCategories(query, edition, audience).map(({ category }) => category)
    : commonCategories(edition, audience);
  const field = { name, label: t('search'), hint: t('search.hint'), error };
  return (
    <>
      <Field {...field}>
        <div className="control w-full">
          <input
            type="text"
            className="input"
            autoComplete="off"
            onKeyDown={keepEnter}
            {...ariaOf(field)}
            {...listen}
          />
        </div>
      </Field>
      <section className="found" aria-label={query ? t('results') : t('common')}>
        <p className="found-title">
          {query ? (
            <output>{found.length ? t('found', { n: found.length }) : t('none')}</output>
          ) : (
            t('common')
          )}
        </p>
        <ul>
          {found.map((category) => (
            <FoundRow key={categoryKey(category)} {...{ category, edition, audience, picked, onAdd }} />
          ))}
        </ul>
      </section>
    </>
  );
}

function FoundRow({
  category,
  edition,
  audience,
  picked,
  onAdd,
}: Omit<FinderProps, 'name' | 'error'> & { readonly category: CategoryName }) {
  const t = useTexts(pickTexts);
  const { locale } = useApp();
  const row = findCategory(edition, category, audience);
  const label = categoryLabel(category);
  const isIn = isPicked(picked, category);
  return (
    <li className={isIn ? 'found-row in' : 'found-row'}>
      <div>
        <p className="found-name" lang="zh-CN">
          {label}
        </p>
        {row && (
          <p className="hint">{isPlain(row.rule) ? paperSentence(row.rule, locale, edition) : t('many')}</p>
        )}
      </div>
      <Button
        look={isIn ? 'quiet' : 'secondary'}
        icon={isIn ? 'check' : undefined}
        onClick={() => onAdd(category)}
      >
        {t(isIn ? 'added' : 'add')}
        <span className="sr"> {label}</span>
      </Button>
    </li>
  );
}
