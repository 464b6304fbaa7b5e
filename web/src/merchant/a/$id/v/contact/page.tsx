import { civilDateAt } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { StepPage } from '../../../../parts/step-page.tsx';
import { useStepForm } from '../../../../parts/use-step-form.ts';
import { CallAdvice } from '../parts/call-advice.tsx';
import { calendarOf, useSlots } from '../parts/call-slots.ts';
import { placeOf } from '../parts/places.ts';
import { useVerificationStep } from '../parts/use-verification-step.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { ContactFields } from './contact-fields.tsx';
import { readContact } from './read-contact.ts';
import { contact } from './texts.ts';

/** M-44: who is called, from when on, what is asked and what never is. */
export function Page() {
  const t = useTexts(contact);
  return (
    <VerificationGate title={t('title')} place={placeOf('contact')} back="v/bank">
      {(found) => <Contact {...found} />}
    </VerificationGate>
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '–');

function Contact(found: OnRoad) {
  const t = useTexts(contact);
  const { clock } = useApp();
  const slots = useSlots();
  const offered = slots.data ?? [];
  const { adminName, adminMobile } = found.road.account.answers;
  const { step, next, frame, shut } = useVerificationStep('contact', found, {
    calendar: calendarOf(offered, civilDateAt(clock())),
  });
  const form = useStepForm({
    step,
    fields: {
      contactSameAsAdmin: { label: t('who.label'), ask: 'choose' },
      contactName: { label: t('name.label') },
      contactMobile: { label: t('mobile.label') },
      contactEmail: { label: t('email.label') },
      contactBackupPhone: { label: t('backup.label') },
      contactPosition: { label: t('position.label') },
      callSlots: { label: t('slots.label'), ask: 'choose' },
    },
    read: readContact,
    next,
  });
  return (
    <StepPage title={t('title')} {...frame} step={step} form={form} shut={shut}>
      {(values) => (
        <>
          <p className="lead">{t('lead')}</p>
          {(slots.data ?? slots.error) && (
            <ContactFields
              values={values}
              administrator={{ name: text(adminName), mobile: text(adminMobile) }}
              slots={offered}
              form={form}
            />
          )}
          <h2>{t('call.title')}</h2>
          <CallAdvice />
          <p>{t('call.proof')}</p>
        </>
      )}
    </StepPage>
  );
}
