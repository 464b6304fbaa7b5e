import type { Locale } from '@ruzhu/rules';
import { speak } from '../../texts/area.ts';
import type { Outcome } from '../parts.ts';
import type { ShortLinkWhy } from '../views.ts';
import { shortLinkTexts } from './short-link-texts.ts';

/** Where everything that is waiting stands, after a sign-in. */
const HOME = '/login';

/** A short address of a text message that leads nowhere: why, and the way that always leads on. */
export function shortLinkOutcome(
  { why, minutes }: { readonly why: ShortLinkWhy; readonly minutes: number },
  locale: Locale,
): Outcome {
  const t = speak(shortLinkTexts, locale);
  const title = t(`${why}.title`);
  if (why === 'tooOften')
    return { mark: 'wait', title, body: t('tooOften.body'), next: t('tooOften.next', { minutes }) };
  return { mark: 'bad', title, body: t(`${why}.body`), next: t('sign.in'), to: HOME };
}
