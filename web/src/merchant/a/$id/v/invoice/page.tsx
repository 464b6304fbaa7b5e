import { invoiceKinds } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Radios } from '../../../../../kit/choices.tsx';
import type { FieldSpec } from '../../../../../kit/form-state.ts';
import { SummaryList } from '../../../../../kit/summary-list.tsx';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { placeOf } from '../parts/places.ts';
import { useVerificationStep } from '../parts/use-verification-step.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { readInvoice } from './fields.ts';
import { type InvoiceName, KindFields, looks } from './kind-fields.tsx';
import { invoice } from './texts.ts';

/** M-46: the kind of invoice and what it asks for; the title is the subject's. */
export function Page() {
  const t = useTexts(invoice);
  return (
    <VerificationGate title={t('title')} place={placeOf('invoice')} back="v/naming">
      {(found) => <Invoice {...found} />}
    </VerificationGate>
  );
}

const names = Object.keys(looks) as readonly InvoiceName[]; // The keys of the table itself.

function Invoice(found: OnRoad) {
  const t = useTexts(invoice);
  const { locale } = useApp();
  const { step, next, frame, shut } = useVerificationStep('invoice', found);
  const labels = Object.fromEntries(names.map((name) => [name, { label: t(looks[name].label) }])) as Record<
    InvoiceName,
    FieldSpec
  >; // One entry for each name.
  const form = useStepForm({
    step,
    fields: { invoiceKind: { label: t('kind.label'), ask: 'choose' }, ...labels },
    read: readInvoice,
    next,
  });
  return (
    <StepPage title={t('title')} {...frame} step={step} form={form} shut={shut}>
      {(values, { policy }) => (
        <>
          <p className="lead">{t('lead')}</p>
          <div className="block">
            <SummaryList
              rows={[{ label: t('head.label'), value: String(found.road.account.answers.entityName ?? '') }]}
            />
            <p className="hint">{t('head.hint')}</p>
          </div>
          <Radios
            name="invoiceKind"
            legend={t('kind.label')}
            defaultValue={typeof values.invoiceKind === 'string' ? values.invoiceKind : undefined}
            choices={policy.values['invoice.kinds'].map((kind) => ({
              value: kind,
              label: invoiceKinds[kind].title[locale],
              ...(kind === 'none' ? {} : { reveal: <KindFields kind={kind} values={values} form={form} /> }),
            }))}
            error={form.error('invoiceKind')}
          />
        </>
      )}
    </StepPage>
  );
}
