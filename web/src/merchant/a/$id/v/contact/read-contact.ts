import type { Answers } from '@ruzhu/journeys';

const text = (data: FormData, name: string): string => String(data.get(name) ?? '');

/** What the page holds as answers of the step. Of another contact only what was asked is sent. */
export function readContact(data: FormData): Answers {
  const isOther = data.get('contactSameAsAdmin') === 'no';
  return {
    contactSameAsAdmin: !isOther,
    ...(isOther
      ? {
          contactName: text(data, 'contactName'),
          contactMobile: text(data, 'contactMobile'),
          contactEmail: text(data, 'contactEmail'),
        }
      : {}),
    contactBackupPhone: text(data, 'contactBackupPhone'),
    contactPosition: text(data, 'contactPosition'),
    callSlots: data.getAll('callSlots').map(String),
  };
}
