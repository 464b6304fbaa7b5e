import type { CategoryEdition } from '@ruzhu/rules';
import { categoryLabel } from '@ruzhu/rules';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Details } from '../../../../../../kit/details.tsx';
import type { FieldSpecs } from '../../../../../../kit/form-state.ts';
import { LoadingState } from '../../../../../../kit/page-states.tsx';
import { useEdition } from '../../../../../parts/edition.ts';
import { StepPage } from '../../../../../parts/step-page.tsx';
import { useStep } from '../../../../../parts/use-step.ts';
import { useStepForm } from '../../../../../parts/use-step-form.ts';
import {
  chosenCategories,
  useProgram,
  useProgramAddress,
  useProgramId,
} from '../../../../../program-parts/program.ts';
import { Unloaded, useProgramFrame } from '../../../../../program-parts/program-page.tsx';
import { programTexts } from '../../../../../program-parts/program-texts.ts';
import { useShut } from '../../../../../program-parts/shut.tsx';
import { useSubject } from '../../../../../program-parts/subject.ts';
import { readPicked } from './picked.ts';
import { pickTexts } from './texts.ts';

/** The picker with its tables comes while the answers are asked for: frame and h1 stand before it. */
const picker = import('./picker.tsx');
const CategoryPicker = lazy(async () => ({ default: (await picker).CategoryPicker }));

/** M-66: what the mini program sells, and which papers that needs. */
export function Page() {
  const t = useTexts(pickTexts);
  const id = useProgramId();
  const address = useProgramAddress();
  const program = useProgram();
  const edition = useEdition(program.data?.policy);
  const { subject } = useSubject();
  const step = useStep('mini-programs', id, 'category', {
    edition: edition.data,
    subjectKind: subject?.kind ?? 'enterprise',
  });
  const application = step.ready?.application;
  const form = useStepForm<FieldSpecs>({
    step: edition.data ? step : { ...step, check: () => [] },
    fields: { categories: { label: t('field'), ask: 'choose' } },
    read: (data) => ({ categories: readPicked(data.get('categories')) }),
    next: () => address('licence'),
  });
  const shut = useShut({
    application,
    key: 'category',
    rows: ({ answers }) =>
      chosenCategories(answers.categories).map((name, at) => ({
        label: `${t('field')} ${at + 1}`,
        value: categoryLabel(name),
      })),
  });
  return (
    <StepPage {...useProgramFrame('category', application)} step={step} form={form} shut={() => shut}>
      {(values, { policy }) =>
        edition.data && subject ? (
          <>
            <p className="lead field">{t('lead', { max: policy.values['category.max'] })}</p>
            <Help edition={edition.data} />
            <Suspense fallback={<LoadingState lines={6} onReload={step.reload} />}>
              <CategoryPicker
                name="categories"
                edition={edition.data}
                subject={subject}
                max={policy.values['category.max']}
                initial={chosenCategories(values.categories)}
                error={form.error('categories')}
              />
            </Suspense>
          </>
        ) : (
          <EditionUnloaded of={edition} />
        )
      }
    </StepPage>
  );
}

function EditionUnloaded({ of }: { readonly of: Parameters<typeof Unloaded>[0]['of'] }) {
  const t = useTexts(programTexts);
  return <Unloaded of={of} what={t('what.categories')} />;
}

function Help({ edition }: { readonly edition: CategoryEdition }) {
  const t = useTexts(pickTexts);
  return (
    <div className="category-help">
      <Details summary={t('help')}>
        <ul className="bullets">
          <li>{t('help.scope')}</li>
          <li>{t('help.papers')}</li>
          <li>{t('help.stopgap', { name: categoryLabel(edition.stopgap) })}</li>
          <li>{t('help.platform', { name: categoryLabel(edition.platform) })}</li>
          <li>{t('help.wrong')}</li>
        </ul>
      </Details>
    </div>
  );
}
