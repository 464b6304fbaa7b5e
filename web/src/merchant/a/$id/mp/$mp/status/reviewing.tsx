import './status.css';
import type { ApplicationView } from '@ruzhu/api';
import type { Instant } from '@ruzhu/rules';
import { useApp, useNow, useTexts } from '../../../../../../kit/app.tsx';
import { NextSteps } from '../../../../../../kit/next-steps.tsx';
import { Notice } from '../../../../../../kit/panel.tsx';
import { StatusTag } from '../../../../../../kit/status-tag.tsx';
import { SummaryList } from '../../../../../../kit/summary-list.tsx';
import { endWords, instantWords, leftWords } from '../../../../../../texts/dates.ts';
import { flow } from '../../../../../../texts/flow.ts';
import { miniProgramStatus } from '../../../../../../texts/status.ts';
import { useAccountId } from '../../../../../parts/application.ts';
import { instantOf } from '../../../../../parts/instant.ts';
import { ReviewShortcut } from '../../../../../parts/review-shortcut.tsx';
import { useRoad } from '../../../../../parts/road.ts';
import { statusTexts } from './texts.ts';

/** Until when the review is to be done; `null` while nobody can say. */
function useReviewEnd(): Instant | null {
  const road = useRoad(useAccountId());
  const at = road.data?.deadlines.find(({ key }) => key === 'review')?.at ?? null;
  return at === null ? null : instantOf(at);
}

/** Someone else has it: who, since when, until when, and what comes then. */
export function Reviewing({ of }: { readonly of: ApplicationView }) {
  const t = useTexts(statusTexts);
  const say = useTexts(flow);
  const { locale } = useApp();
  const by = useReviewEnd();
  const now = useNow(30_000);
  const until = by === null ? t('by.open') : endWords(by, locale);
  const sent = instantWords(instantOf(of.updatedAt), locale);
  const late = by !== null && now > by ? leftWords(now - by, locale) : null;
  return (
    <>
      <p className="lead">{t('lead')}</p>
      {late !== null && (
        <Notice tone="wait">
          <p>{t('late', { left: late })}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          {
            label: t('state'),
            value: (
              <StatusTag status={miniProgramStatus[of.state === 'creating' ? 'creating' : 'reviewing']} />
            ),
          },
          { label: t('who'), value: t('who.reviewer') },
          { label: t('since'), value: sent },
          { label: t('by'), value: until },
          { label: t('number'), value: of.number },
        ]}
      />
      <NextSteps
        steps={[
          { title: t('step.sent'), who: t('who.you'), by: sent, you: null, state: 'done' },
          {
            title: t('step.review'),
            who: t('who.reviewer'),
            by: until,
            you: t('you.review'),
            state: 'current',
          },
          {
            title: t('step.result'),
            who: t('who.system'),
            by: t('result.soon'),
            you: t('you.result'),
            state: 'later',
          },
        ]}
      />
      <p className="hint">{say('next.leave')}</p>
      <ReviewShortcut />
    </>
  );
}
