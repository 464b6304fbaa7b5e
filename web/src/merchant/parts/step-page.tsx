import type { Answers } from '@ruzhu/journeys';
import { type ReactNode, useRef } from 'react';
import { useTexts } from '../../kit/app.tsx';
import { Actions, ButtonLink, SubmitButton } from '../../kit/button.tsx';
import { ErrorState, LoadingState } from '../../kit/page-states.tsx';
import { Notice } from '../../kit/panel.tsx';
import { SaveLine } from '../../kit/status-line.tsx';
import { useAutosave } from '../../kit/use-autosave.ts';
import { common } from '../../texts/common.ts';
import { useAccountId } from './application.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { partTexts } from './parts-texts.ts';
import { RoadFrame, type RoadFrameProps, roadAddress } from './road-frame.tsx';
import type { ReadyStep, StepHandle } from './use-step.ts';
import type { StepForm } from './use-step-form.ts';

type StepPageProps = Omit<RoadFrameProps, 'form' | 'children'> & {
  readonly step: StepHandle;
  /** Whatever fields it has. */
  readonly form: Omit<StepForm, 'error'>;
  /** What stands on the page instead of its form: what was submitted, why it is not open. `null` shows the form. */
  readonly shut?: ((ready: ReadyStep) => ReactNode) | undefined;
  /** What stands above the form. */
  readonly above?: ReactNode;
  /** What the button does: 「保存并继续」 unless said otherwise. */
  readonly submit?: string;
  /** More buttons beside the first. */
  readonly more?: ReactNode;
  /** The fields, from what is kept and what was typed. */
  readonly children: (values: Answers, ready: ReadyStep) => ReactNode;
};

/** A page of an application: frame, its states, and the form with its autosave. */
export function StepPage({ step, form, shut, above, submit, more, children, ...frame }: StepPageProps) {
  const { ready } = step;
  const closed = ready && shut?.(ready);
  return (
    <RoadFrame {...frame} form={closed ? undefined : form}>
      {step.state === 'failed' && <StepFault step={step} />}
      {step.state === 'loading' && <LoadingState lines={5} onReload={step.reload} />}
      {step.state === 'ready' && (closed || above)}
      {ready && step.state === 'ready' && !closed && (
        <StepSheet key={step.round} step={step} form={form} submit={submit} more={more}>
          {children(ready.values, ready)}
        </StepSheet>
      )}
    </RoadFrame>
  );
}

function StepSheet({
  step,
  form,
  submit,
  more,
  children,
}: Pick<StepPageProps, 'step' | 'form' | 'more'> & {
  readonly submit: string | undefined;
  readonly children: ReactNode;
}) {
  const t = useTexts(common);
  const sheet = useRef<HTMLFormElement>(null);
  const saving = useAutosave({ form: sheet, save: form.saveDraft, isSent: form.isSent });
  return (
    <>
      <ConflictNotice step={step} fields={form.fields} />
      <form ref={sheet} {...form.props}>
        {children}
        <SaveLine state={saving} />
        <Actions>
          <SubmitButton pending={form.pending}>{submit ?? t('save.continue')}</SubmitButton>
          {more}
        </Actions>
      </form>
    </>
  );
}

/** The page could not be loaded, is not the reader's, or does not come up for the answers given. */
export function StepFault({ step }: { readonly step: Pick<StepHandle, 'fault' | 'reload'> }) {
  const t = useTexts(partTexts);
  const id = useAccountId();
  if (step.fault.code === 'step.not_asked')
    return (
      <>
        <p>{t('unasked.body')}</p>
        <Actions>
          <ButtonLink look="primary" to={roadAddress(id, '')}>
            {t('shut.home')}
          </ButtonLink>
        </Actions>
      </>
    );
  if (step.fault.code === 'not_found') return <NotYours />;
  return <ErrorState what={t('page')} number={step.fault.number} onReload={step.reload} />;
}

/** Nothing here, or somebody else's: the API does not tell which. */
export function NotYours() {
  const t = useTexts(partTexts);
  return (
    <>
      <Notice tone="wait" title={t('missing.title')}>
        <p>{t('missing.body')}</p>
      </Notice>
      <Actions>
        <ButtonLink look="primary" to="/login">
          {t('missing.login')}
        </ButtonLink>
      </Actions>
    </>
  );
}
