import { type CategoryName, categoryKey, categoryLabel } from '@ruzhu/rules';
import { useId } from 'react';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Button } from '../../../../../../kit/button.tsx';
import { FieldError } from '../../../../../../kit/field.tsx';
import { fieldId } from '../../../../../../kit/field-id.ts';
import { Icon } from '../../../../../../kit/icon.tsx';
import type { StepForm } from '../../../../../parts/use-step-form.ts';
import { NeedsPerson } from '../../../../../program-parts/needs-person.tsx';
import { PaperTree } from '../../../../../program-parts/paper-tree.tsx';
import type { TypedPaper } from '../../../../../program-parts/typed-paper.ts';
import { licenceSuffices, type PaperFacts, rowOf } from '../../../../../program-parts/weigh-papers.ts';
import { PaperEntry } from './paper-entry.tsx';
import type { PaperFilesProps } from './paper-files.tsx';
import { kindsOf, wordsOn } from './papers.ts';
import { licenceTexts } from './texts.ts';

/** A paper on the page; the id stays with it when others are removed. */
export type Entry = { readonly id: number; readonly paper: TypedPaper };

type BlockProps = Pick<
  PaperFilesProps,
  'applicationId' | 'files' | 'transport' | 'maxBytes' | 'onArrived'
> & {
  readonly category: CategoryName;
  /** The place among the chosen categories. */
  readonly at: number;
  readonly entries: readonly Entry[];
  readonly facts: PaperFacts;
  readonly form: StepForm;
  readonly onAdd: () => void;
  readonly onRemove: (id: number) => void;
};

/** A category with what it asks for and the papers handed in for it. */
export function CategoryBlock({
  category,
  at,
  entries,
  facts,
  form,
  onAdd,
  onRemove,
  ...upload
}: BlockProps) {
  const t = useTexts(licenceTexts);
  const title = useId();
  const row = rowOf(category, facts);
  const mine = entries.flatMap((entry, n) =>
    categoryKey(entry.paper.category) === categoryKey(category) ? [{ entry, n }] : [],
  );
  const name = `need.${at}`;
  const isNone = row?.rule.kind === 'none' && !row.needsPerson;
  const kinds = row ? kindsOf(row.rule) : [];
  return (
    <section className="paper-block" aria-labelledby={title}>
      <h2 id={title} lang="zh-CN">
        {categoryLabel(category)}
      </h2>
      <FieldError name={name} error={form.error(name)} />
      {row?.needsPerson && <NeedsPerson edition={facts.edition} />}
      {row && !row.needsPerson && <PaperTree rule={row.rule} edition={facts.edition} />}
      {row && licenceSuffices(row, facts) && (
        <p className="paper-none">
          <Icon name="check" />
          {t('by.licence')}
        </p>
      )}
      {mine.map(({ entry, n }, nth) => (
        <PaperEntry
          key={entry.id}
          n={n}
          nth={nth + 1}
          paper={entry.paper}
          kinds={kinds}
          wordsOn={(kind) => (row ? wordsOn(row.rule, kind) : [])}
          form={form}
          onRemove={() => onRemove(entry.id)}
          {...upload}
        />
      ))}
      {!isNone && (
        <Button id={fieldId(name)} onClick={onAdd}>
          {t(mine.length ? 'add.paper' : 'add.first')}
          <span className="sr"> {categoryLabel(category)}</span>
        </Button>
      )}
    </section>
  );
}
