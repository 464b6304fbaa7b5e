import type { Instant } from '@ruzhu/rules';
import { speak } from '../texts/area.ts';
import { endWords } from '../texts/dates.ts';
import { type Mail, type MailSetting, mailOf } from './mail-frame.ts';
import { mailTexts } from './mail-texts.ts';

const kinds = {
  'link.activation': 'activation',
  'legalRep.invite': 'invite',
  'legalRep.confirmChange': 'change',
  'admin.claim': 'claim',
  'mailbox.former': 'former',
  'admin.claimed': 'claimed',
  'admin.object': 'object',
} as const;
const isKind = (notice: string): notice is keyof typeof kinds => Object.hasOwn(kinds, notice);

/**
 * A link that is used once: `link.activation` goes out as mail, `legalRep.invite` as text message. Any other notice is
 * a fault, since nobody would know what the link does.
 */
export function linkMail(
  given: MailSetting & { readonly notice: string; readonly url: string; readonly endsAt: Instant },
): Mail {
  const { notice, url, endsAt, locale } = given;
  if (!isKind(notice)) throw new Error(`No words for a link of ${notice}`);
  const t = speak(mailTexts, locale);
  const kind = kinds[notice];
  const letter = {
    title: t(`${kind}.subject`),
    lines: [t(`${kind}.body`, { at: endWords(endsAt, locale) })],
    button: { words: t(`${kind}.button`), url },
    notYou: t('not.you.link'),
  };
  return mailOf(letter, t(`${kind}.sms`, { at: endWords(endsAt, locale, 'day'), link: url }), given);
}
