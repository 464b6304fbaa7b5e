import type { ScanState } from '@ruzhu/journeys';
import type { Locale } from '@ruzhu/rules';
import { type Say, speak } from '../../texts/area.ts';
import type { Outcome } from '../parts.ts';
import { scanTexts } from './scan-texts.ts';

const ends = ['confirmed', 'refused', 'expired', 'locked', 'wrongPerson', 'over', 'unknown'] as const;
type End = (typeof ends)[number];

/** How a scan that is over is told. `consumed` is what the phone has already called confirmed. */
const endOf = {
  confirmed: 'confirmed',
  consumed: 'confirmed',
  refused: 'refused',
  expired: 'expired',
  wrongPerson: 'wrongPerson',
} satisfies Record<Exclude<ScanState, 'created' | 'scanned'>, End>;

const outcome = (t: Say<(typeof scanTexts)['zh']>, end: End, name: string): Outcome => {
  const mark = end === 'confirmed' ? 'good' : 'bad';
  if (end !== 'wrongPerson')
    return { mark, title: t(`${end}.title`), body: t(`${end}.body`), next: t(`${end}.next`) };
  return {
    mark,
    title: t('wrongPerson.title'),
    body: t('wrongPerson.body', { name }),
    next: t('wrongPerson.next', { name }),
  };
};

/** All ends a scan can come to on the open page, by the names the script asks for. */
export function scanOutcomes(personMasked: string, locale: Locale): Readonly<Record<string, Outcome>> {
  const t = speak(scanTexts, locale);
  const told: Record<string, Outcome> = {};
  for (const end of ends) told[end] = outcome(t, end, personMasked);
  return { ...told, consumed: outcome(t, 'confirmed', personMasked) };
}

/** The end of a scan that is over, or `null` while it can still be answered. */
export function scanOutcome(state: ScanState, personMasked: string, locale: Locale): Outcome | null {
  if (state === 'created' || state === 'scanned') return null;
  return outcome(speak(scanTexts, locale), endOf[state], personMasked);
}

/** A token that leads nowhere. */
export const unknownOutcome = (locale: Locale): Outcome => outcome(speak(scanTexts, locale), 'unknown', '');
