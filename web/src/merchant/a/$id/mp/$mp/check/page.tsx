import type { ApplicationView, submitMiniProgram } from '@ruzhu/api';
import { partsOfSpan } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useNavigate } from 'react-router';
import { call } from '../../../../../../client/call.ts';
import { operation } from '../../../../../../client/operation.ts';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Actions, ButtonLink, SubmitButton } from '../../../../../../kit/button.tsx';
import { InsetText, Notice } from '../../../../../../kit/panel.tsx';
import { useForm } from '../../../../../../kit/use-form.ts';
import { states } from '../../../../../../texts/states.ts';
import { keepApplication } from '../../../../../parts/application.ts';
import { usePolicy } from '../../../../../parts/policies.ts';
import { RoadFrame } from '../../../../../parts/road-frame.tsx';
import { openingOf } from '../../../../../program-parts/opening.ts';
import { pageOfStep, pagesOf, useProgram, useProgramAddress } from '../../../../../program-parts/program.ts';
import { Unloaded, useProgramFrame } from '../../../../../program-parts/program-page.tsx';
import { type ProgramStep, programTitles } from '../../../../../program-parts/program-texts.ts';
import { useShut } from '../../../../../program-parts/shut.tsx';
import { ProgramSummary } from './summary.tsx';
import { checkTexts } from './texts.ts';

const submit = operation<typeof submitMiniProgram>('POST', '/api/v1/mini-programs/{id}/submit');

/** Hints need the rules of papers; nothing else on the page waits for them. */
const PaperAdvice = lazy(async () => ({ default: (await import('./paper-advice.tsx')).PaperAdvice }));

/** Pages that still lack something, in the order of the road. */
const unfinished = (application: ApplicationView): readonly ProgramStep[] => {
  const keys = pagesOf(application);
  const open = application.steps.filter(({ key, status }) => keys.includes(key) && status !== 'done');
  return open.map(({ key }) => key as ProgramStep); // Keys of the journey's own pages.
};

/** M-68: everything once more, each part with its way back; then it is handed in. */
export function Page() {
  const program = useProgram();
  const application = program.data;
  const frame = useProgramFrame('check', application);
  const form = useSubmitting(application);
  const shut = useShut({ application, key: 'check', rows: () => [] });
  return (
    <RoadFrame {...frame} form={shut ? undefined : form} width="column">
      {!application && <Unloaded of={program} />}
      {application && openingOf('check', application.state) === 'late' ? (
        <Submitted of={application} />
      ) : (
        shut
      )}
      {application && !shut && <Check of={application} form={form} />}
    </RoadFrame>
  );
}

/** The same once more, without a way to change it. */
function Submitted({ of }: { readonly of: ApplicationView }) {
  const t = useTexts(checkTexts);
  const say = useTexts(states);
  const address = useProgramAddress();
  return (
    <>
      <InsetText>
        <p>{say('read.only')}</p>
      </InsetText>
      <ProgramSummary of={of} isShut />
      <Actions>
        <ButtonLink look="primary" to={address('status')}>
          {t('to.status')}
        </ButtonLink>
      </Actions>
    </>
  );
}

function useSubmitting(application: ApplicationView | undefined) {
  const address = useProgramAddress();
  const navigate = useNavigate();
  const client = useQueryClient();
  return useForm({
    fields: {},
    send: async (_, key) => {
      const sent = await call(submit, { params: { id: application?.id ?? '' }, key });
      if (!sent.ok) return sent;
      keepApplication(client, sent.value);
      void navigate(address('status'));
      return { ok: true };
    },
  });
}

function Check({
  of,
  form,
}: {
  readonly of: ApplicationView;
  readonly form: ReturnType<typeof useSubmitting>;
}) {
  const t = useTexts(checkTexts);
  const policy = usePolicy(of.policy);
  const open = unfinished(of);
  return (
    <>
      <p className="lead">{policy && t('lead', { n: partsOfSpan(policy.values['mp.review']).amount })}</p>
      {open.length > 0 && <Missing steps={open} />}
      <Suspense>
        <PaperAdvice of={of} />
      </Suspense>
      <ProgramSummary of={of} />
      {open.length === 0 && (
        <form {...form.props}>
          <Actions>
            <SubmitButton pending={form.pending}>
              {t(of.state === 'returned' ? 'again' : 'submit')}
            </SubmitButton>
          </Actions>
        </form>
      )}
    </>
  );
}

function Missing({ steps }: { readonly steps: readonly ProgramStep[] }) {
  const t = useTexts(checkTexts);
  const titles = useTexts(programTitles);
  const address = useProgramAddress();
  return (
    <Notice tone="wait" title={t('missing', { n: steps.length })}>
      <p>{t('missing.lead')}</p>
      <ul className="bullets">
        {steps.map((key) => (
          <li key={key}>
            <Link to={address(pageOfStep(key))}>{titles(key)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
