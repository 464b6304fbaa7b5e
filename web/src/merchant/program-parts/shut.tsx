import type { ApplicationView } from '@ruzhu/api';
import type { ReactNode } from 'react';
import { useTexts } from '../../kit/app.tsx';
import { Actions, ButtonLink } from '../../kit/button.tsx';
import { Notice } from '../../kit/panel.tsx';
import type { SummaryRow } from '../../kit/summary-list.tsx';
import { statusOfStep } from '../parts/application.ts';
import { ShutPage } from '../parts/shut-page.tsx';
import { KeptPage } from './kept-page.tsx';
import { openingOf } from './opening.ts';
import { pageOfStep, pagesOf, useProgramAddress, useResult } from './program.ts';
import { type ProgramStep, programTexts, programTitles } from './program-texts.ts';

/** The first page of the road that is not done, where a person goes on. */
export const firstOpen = (application: ApplicationView): ProgramStep | null => {
  const keys = pagesOf(application);
  const found = application.steps.find(({ key, status }) => keys.includes(key) && status !== 'done');
  return (found?.key ?? null) as ProgramStep | null; // Keys of the journey's own pages.
};

/** A page that comes too early: what is to be done first, and the way there. */
function TooEarly({ application, of }: { readonly application: ApplicationView; readonly of: ProgramStep }) {
  const t = useTexts(programTexts);
  const titles = useTexts(programTitles);
  const address = useProgramAddress();
  const next = firstOpen(application);
  const isSetting = of === 'related' || of === 'privacy' || of === 'base';
  const what = next ? titles(next) : titles('check');
  const inReview = isSetting && (application.state === 'reviewing' || application.state === 'creating');
  return (
    <>
      <Notice tone="info" title={t('early.title')}>
        <p>{isSetting ? t('early.review') : t('early.body', { what })}</p>
      </Notice>
      <Actions>
        <ButtonLink look="primary" to={address(inReview ? 'status' : pageOfStep(next ?? 'check'))}>
          {inReview ? t('early.status') : t('early.go', { what })}
        </ButtonLink>
      </Actions>
    </>
  );
}

/** Pages that are of no use before others of the same state are done. */
const NEEDS: Readonly<Partial<Record<ProgramStep, readonly ProgramStep[]>>> = {
  adminSms: ['admin'],
  adminScan: ['admin', 'adminSms'],
};

type ShutOptions = {
  readonly application: ApplicationView | undefined;
  readonly key: ProgramStep;
  readonly rows: (application: ApplicationView) => readonly SummaryRow[];
};

/** What stands in the place of a page's form when it takes no answers; `null` when it does. */
export function useShut({ application, key, rows }: ShutOptions): ReactNode {
  const isBack = application?.state === 'returned';
  const result = useResult(isBack ? application.id : '');
  if (!application) return null;
  const lacks = NEEDS[key]?.some((one) => statusOfStep(application, one) !== 'done');
  const returned = result.data ? result.data.items.map(({ step }) => step) : null;
  const opening = openingOf(key, application.state, isBack ? returned : null);
  if (opening === 'open' && !lacks) return null;
  if (opening !== 'late') return <TooEarly application={application} of={key} />;
  const isKept = isBack && openingOf(key, application.state) === 'open';
  return isKept ? <KeptPage rows={rows(application)} /> : <ShutPage rows={rows(application)} />;
}
