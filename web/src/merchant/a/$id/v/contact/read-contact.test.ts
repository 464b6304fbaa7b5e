import { expect, test } from 'vitest';
import { readContact } from './read-contact.ts';

test('The administrator as contact sends no name of another', () => {
  const data = new FormData();
  data.set('contactSameAsAdmin', 'yes');
  data.append('callSlots', '2026-11-25/morning');
  data.append('callSlots', '2026-11-26/morning');
  expect(readContact(data)).toEqual({
    contactSameAsAdmin: true,
    contactBackupPhone: '',
    contactPosition: '',
    callSlots: ['2026-11-25/morning', '2026-11-26/morning'],
  });
});

test('Another contact is named', () => {
  const data = new FormData();
  data.set('contactSameAsAdmin', 'no');
  data.set('contactName', '林示例');
  expect(readContact(data)).toMatchObject({
    contactSameAsAdmin: false,
    contactName: '林示例',
    contactMobile: '',
  });
});
