import { useTexts } from '../../../../../../kit/app.tsx';
import { statusOfStep } from '../../../../../parts/application.ts';
import { registerPlace } from '../../../../../register/parts/places.ts';
import { pageAfter } from '../../parts/page-after.ts';
import { RegisterGate } from '../../parts/register-gate.tsx';
import { StepDone } from '../../parts/step-done.tsx';
import { SmsForm } from './sms-form.tsx';
import { smsTexts } from './texts.ts';
import { useSmsCode } from './use-sms-code.ts';

/** M-27: the code that proves the administrator's phone. */
export function Page() {
  const t = useTexts(smsTexts);
  const sms = useSmsCode();
  return (
    <RegisterGate title={t('title')} place={registerPlace('sms')} back="register/admin" form={sms.form}>
      {(application) =>
        statusOfStep(application, 'adminSms') === 'done' && !sms.form.isSent ? (
          <StepDone next={pageAfter(application, 'adminSms')}>
            <p>{t('done')}</p>
          </StepDone>
        ) : (
          <SmsForm application={application} sms={sms} />
        )
      }
    </RegisterGate>
  );
}
