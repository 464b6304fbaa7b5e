import { useTexts } from '../../../../../kit/app.tsx';
import { Button } from '../../../../../kit/button.tsx';
import { SummaryList } from '../../../../../kit/summary-list.tsx';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { Shown } from '../../shown.tsx';
import { subjectKindOf } from '../../words/road-money.ts';
import { isBankOptional } from '../parts/bank-optional.ts';
import { placeOf } from '../parts/places.ts';
import { useVerificationStep } from '../parts/use-verification-step.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { BankFields } from './bank-fields.tsx';
import { readBank, SKIP } from './read-bank.ts';
import { bank } from './texts.ts';
import { usePlaces } from './use-places.ts';

/** M-43: the account in the entity's name. Who need not have one may leave it out. */
export function Page() {
  const t = useTexts(bank);
  return (
    <VerificationGate title={t('title')} place={placeOf('bank')} back="v/licence">
      {(found) => <Bank {...found} />}
    </VerificationGate>
  );
}

function Bank(found: OnRoad) {
  const t = useTexts(bank);
  const { step, next, frame, shut } = useVerificationStep('bank', found);
  const places = usePlaces();
  const kind = subjectKindOf(found.road);
  const isOptional = step.ready ? isBankOptional(step.ready.policy, kind) : false;
  const form = useStepForm({
    step,
    fields: {
      bankAccountKind: { label: t('kind.label'), ask: 'choose' },
      bankName: { label: t('bank.label'), ask: 'choose' },
      bankCity: { label: t('city.label'), ask: 'choose' },
      bankBranch: { label: t('branch.label') },
      bankAccountNumber: { label: t('account.label') },
      cnaps: { label: t('cnaps.label') },
    },
    read: readBank,
    next,
  });
  return (
    <StepPage
      title={t('title')}
      {...frame}
      step={step}
      form={form}
      shut={shut}
      more={
        isOptional && (
          <Button type="submit" name={SKIP} value="yes">
            {t('skip')}
          </Button>
        )
      }
    >
      {(values) => (
        <>
          <p className="hint">{t(isOptional ? 'lead.optional' : 'lead')}</p>
          <div className="block">
            <SummaryList
              rows={[{ label: t('name.label'), value: String(found.road.account.answers.entityName ?? '') }]}
            />
            <p className="hint">{t('name.hint')}</p>
          </div>
          <Shown of={places} what={t('places')}>
            {(lists) => (
              <BankFields values={values} mayBePersonal={kind === 'soleTrader'} places={lists} form={form} />
            )}
          </Shown>
        </>
      )}
    </StepPage>
  );
}
