import { fill } from '@ruzhu/rules';
import { speak } from '../texts/area.ts';
import { type Mail, type MailSetting, mailOf } from './mail-frame.ts';
import { mailTexts } from './mail-texts.ts';

/**
 * A notice whose words were found before: every channel says the same and leads to the same page. `short` may hold
 * `{link}`, and is `null` for notices that never go out as text message.
 */
export function noticeMail(
  given: MailSetting & {
    readonly link: string;
    readonly title: string;
    readonly body: string;
    readonly short: string | null;
    readonly reference?: string | undefined;
  },
): Mail {
  const { link, title, body, short, locale, reference } = given;
  const t = speak(mailTexts, locale);
  const letter = { title, lines: [body], button: { words: t('button.notice'), url: link }, reference };
  return mailOf(letter, fill(short ?? `${title} {link}`, { link }), given);
}
