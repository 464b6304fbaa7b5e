import type { ApplicationView } from '@ruzhu/api';
import { useTexts } from '../../../../../kit/app.tsx';
import { SummaryList } from '../../../../../kit/summary-list.tsx';
import { statusOfStep } from '../../../../parts/application.ts';
import { answerRows } from '../parts/answer-rows.ts';
import { pageOfStep } from '../parts/page-after.ts';
import { registerTexts } from '../parts/register-texts.ts';
import { submitTexts } from './texts.ts';

/** Every answer by its page, masked where it is sensitive. */
export function AnswerSections({ application }: { readonly application: ApplicationView }) {
  const t = useTexts(submitTexts);
  const r = useTexts(registerTexts);
  const rows = answerRows(application.answers, r, registerTexts);
  const isDone = (key: string) => statusOfStep(application, key) === 'done';
  const to = (key: string) => pageOfStep(application, key);
  const proof =
    application.facts.proof === 'proved'
      ? r('proof.proved')
      : application.answers.proofMode === 'verification'
        ? r('proof.later')
        : r('proof.waiting');
  return (
    <>
      <SummaryList
        title={t('section.account')}
        rows={[
          {
            label: r('label.password'),
            value: isDone('password') ? r('state.password') : null,
            to: to('password'),
          },
          ...rows.type.map((row) => ({ ...row, to: to('type') })),
        ]}
      />
      <SummaryList title={t('section.entity')} to={to('entity')} rows={rows.entity} />
      <SummaryList
        title={t('section.verify')}
        to={to('verify')}
        rows={[...rows.verify, { label: r('label.proof'), value: proof }]}
      />
      <SummaryList
        title={t('section.admin')}
        to={to('admin')}
        rows={[
          ...rows.admin,
          { label: r('label.adminSms'), value: isDone('adminSms') ? r('state.done') : null },
          { label: r('label.adminScan'), value: isDone('adminScan') ? r('state.done') : null },
        ]}
      />
      <SummaryList title={t('section.name')} to={to('name')} rows={rows.name} />
    </>
  );
}
