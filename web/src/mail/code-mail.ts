import type { Instant } from '@ruzhu/rules';
import { speak } from '../texts/area.ts';
import { endWords, timeWords } from '../texts/dates.ts';
import { type Mail, type MailSetting, mailOf } from './mail-frame.ts';
import { mailTexts } from './mail-texts.ts';

const purposes = [
  'registration',
  'login',
  'administrator',
  'miniProgramAdministrator',
  'recovery',
  'legalRep',
  'resume',
  'administratorClaim',
  'takeOver',
  'mailbox',
] as const;

/**
 * A one-time code as mail and as text message: the code first, what it is for, until when, and that it is told to
 * nobody. Codes live for minutes, so the text message names the time of day alone.
 */
export function codeMail(
  given: MailSetting & { readonly purpose: string; readonly code: string; readonly endsAt: Instant },
): Mail {
  const { code, purpose, endsAt, locale } = given;
  const t = speak(mailTexts, locale);
  const known = purposes.find((one) => one === purpose);
  const what = t(known ? `purpose.${known}` : 'purpose.other');
  const letter = {
    title: t('code.subject', { what }),
    code,
    lines: [t('code.use', { what, at: endWords(endsAt, locale) }), t('code.secret')],
    notYou: t('not.you'),
  };
  return mailOf(letter, t('code.sms', { code, what, at: timeWords(endsAt) }), given);
}
