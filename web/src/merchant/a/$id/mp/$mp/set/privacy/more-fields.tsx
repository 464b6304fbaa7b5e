import type { Answers } from '@ruzhu/journeys';
import { useTexts } from '../../../../../../../kit/app.tsx';
import { Radios } from '../../../../../../../kit/choices.tsx';
import { TextInput } from '../../../../../../../kit/text-input.tsx';
import type { StepForm } from '../../../../../../parts/use-step-form.ts';
import { retentionFrom } from './guide.ts';
import { privacyTexts } from './texts.ts';

const METHODS = ['popup', 'message', 'announcement'] as const;

/** What only the newer rules ask for: how users are told of changes, and how long information is kept. */
export function MoreFields({ values, form }: { readonly values: Answers; readonly form: StepForm }) {
  const t = useTexts(privacyTexts);
  const kept = retentionFrom(values.retention);
  return (
    <>
      <Radios
        name="noticeMethod"
        legend={t('notice')}
        choices={METHODS.map((value) => ({ value, label: t(`notice.${value}`) }))}
        defaultValue={typeof values.noticeMethod === 'string' ? values.noticeMethod : undefined}
        error={form.error('noticeMethod')}
      />
      <Radios
        name="retention"
        legend={t('retention')}
        defaultValue={kept.kind}
        error={form.error('retention')}
        choices={[
          { value: 'fixed', label: t('retention.fixed'), hint: t('retention.fixed.hint') },
          {
            value: 'days',
            label: t('retention.days'),
            reveal: (
              <TextInput
                kind="digits"
                name="retention.days"
                label={t('days')}
                width="xs"
                defaultValue={kept.days}
              />
            ),
          },
        ]}
      />
    </>
  );
}
