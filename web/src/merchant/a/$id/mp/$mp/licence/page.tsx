import { categoryLabel, civilDateAt } from '@ruzhu/rules';
import { lazy, Suspense } from 'react';
import { useApp, useTexts } from '../../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../../kit/button.tsx';
import { LoadingState } from '../../../../../../kit/page-states.tsx';
import { useEdition } from '../../../../../parts/edition.ts';
import { useFiles } from '../../../../../parts/file-transport.ts';
import { RoadFrame } from '../../../../../parts/road-frame.tsx';
import { StepFault } from '../../../../../parts/step-page.tsx';
import { useStep } from '../../../../../parts/use-step.ts';
import { chosenCategories, useProgramAddress, useProgramId } from '../../../../../program-parts/program.ts';
import { Unloaded, useProgramFrame } from '../../../../../program-parts/program-page.tsx';
import { programTexts } from '../../../../../program-parts/program-texts.ts';
import { useShut } from '../../../../../program-parts/shut.tsx';
import { useSubject } from '../../../../../program-parts/subject.ts';
import { papersFrom } from '../../../../../program-parts/typed-paper.ts';
import { licenceTexts } from './texts.ts';

/** The form with its tables comes while the answers are asked for: frame and h1 stand before it. */
const form = import('./papers-form.tsx');
const PapersForm = lazy(async () => ({ default: (await form).PapersForm }));

/** M-67: the papers of the chosen categories, a block for each. */
export function Page() {
  const t = useTexts(programTexts);
  const { clock } = useApp();
  const id = useProgramId();
  const step = useStep('mini-programs', id, 'papers');
  const ready = step.state === 'ready' ? step.ready : null;
  const edition = useEdition(ready?.application.policy);
  const files = useFiles(id);
  const { road, subject } = useSubject();
  const frame = useProgramFrame('papers', ready?.application);
  const shut = useShut({
    application: ready?.application,
    key: 'papers',
    rows: ({ answers }) =>
      papersFrom(answers.papers).map(({ category, number, validUntil }) => ({
        label: categoryLabel(category),
        value: [number, validUntil === 'permanent' ? '' : validUntil].filter(Boolean).join(' · ') || null,
      })),
  });
  const chosen = chosenCategories(ready?.application.answers.categories);
  if (ready && !shut && chosen.length > 0 && edition.data && files.data && subject)
    return (
      <Suspense
        fallback={
          <RoadFrame {...frame}>
            <LoadingState lines={6} onReload={step.reload} />
          </RoadFrame>
        }
      >
        <PapersForm
          key={step.round}
          {...{ step, ready, chosen }}
          files={files.data}
          facts={{ edition: edition.data, subject, policy: ready.policy, asOf: civilDateAt(clock()) }}
        />
      </Suspense>
    );
  return (
    <RoadFrame {...frame}>
      {step.state === 'failed' && <StepFault step={step} />}
      {step.state === 'loading' && <LoadingState lines={6} onReload={step.reload} />}
      {shut}
      {ready && !shut && chosen.length === 0 && <NoCategories />}
      {ready && !shut && chosen.length > 0 && (
        <Unloaded
          of={[edition, files, road].find(({ error }) => error) ?? edition}
          what={t(edition.error ? 'what.categories' : files.error ? 'what.files' : 'what.road')}
        />
      )}
    </RoadFrame>
  );
}

function NoCategories() {
  const t = useTexts(licenceTexts);
  const address = useProgramAddress();
  return (
    <>
      <p>{t('no.categories')}</p>
      <Actions>
        <ButtonLink look="primary" to={address('category')}>
          {t('to.categories')}
        </ButtonLink>
      </Actions>
    </>
  );
}
