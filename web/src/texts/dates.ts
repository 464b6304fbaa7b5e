import {
  addDays,
  type CivilDate,
  civilDateAt,
  DAY,
  HOUR,
  type Instant,
  type Locale,
  MINUTE,
  minuteOfDay,
  partsOf,
  SECOND,
} from '@ruzhu/rules';
import { speak } from './area.ts';
import { dateTexts } from './date-texts.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const monthOf = (month: number, locale: Locale) => (locale === 'zh' ? month : (MONTHS[month - 1] ?? month));
const two = (n: number) => String(n).padStart(2, '0');

/** 「2026 年 12 月 21 日」 in sentences (`long`), `2026-12-21` in tables (`short`), 「12 月 21 日」 (`day`). */
export function dateWords(date: CivilDate, locale: Locale, form: 'long' | 'short' | 'day' = 'long'): string {
  if (form === 'short') return date;
  const { year, month, day } = partsOf(date);
  const say = speak(dateTexts, locale);
  const named = monthOf(month, locale);
  return form === 'day' ? say('month.day', { month: named, day }) : say('date', { year, month: named, day });
}

/** `18:05` in Asia/Shanghai. */
export const timeWords = (instant: Instant): string => {
  const minute = minuteOfDay(instant);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

const withTime = (date: string, time: string, locale: Locale, form: 'long' | 'short' | 'day') =>
  form === 'short' ? `${date} ${time}` : speak(dateTexts, locale)('date.time', { date, time });

/** 「2026 年 12 月 21 日 18:00」, `2026-12-21 18:00` or 「12 月 21 日 18:00」. */
export const instantWords = (
  instant: Instant,
  locale: Locale,
  form: 'long' | 'short' | 'day' = 'long',
): string => withTime(dateWords(civilDateAt(instant), locale, form), timeWords(instant), locale, form);

/** The end of something: an instant at midnight is said as 24:00 of the day before. */
export function endWords(instant: Instant, locale: Locale, form: 'long' | 'short' | 'day' = 'long'): string {
  if (minuteOfDay(instant) !== 0) return instantWords(instant, locale, form);
  const date = dateWords(addDays(civilDateAt(instant), -1), locale, form);
  return withTime(date, '24:00', locale, form);
}

/**
 * What is left, in words: whole days from 48 h up, days and hours below, hours and minutes under a day, minutes under
 * an hour. `seconds` is for codes that are scanned or typed.
 */
export function leftWords(ms: number, locale: Locale, precision: 'minutes' | 'seconds' = 'minutes'): string {
  const say = speak(dateTexts, locale);
  const [d, h] = [Math.floor(ms / DAY), Math.floor((ms % DAY) / HOUR)];
  const m = Math.floor((ms % HOUR) / MINUTE);
  if (ms >= 2 * DAY) return say('days', { n: d });
  if (ms >= DAY) return h ? say('days.hours', { d, h }) : say('day', { n: d });
  if (ms >= HOUR) return m ? say('hours.minutes', { h, m }) : say('hours', { n: h });
  if (precision === 'minutes') return m ? say('minutes', { n: m }) : say('moment');
  const whole = Math.max(0, Math.ceil(ms / SECOND));
  return whole >= 60
    ? say('minutes.seconds', { m: Math.floor(whole / 60), s: whole % 60 })
    : say('seconds', { n: whole });
}

export type DeadlineLook = 'plain' | 'soon' | 'urgent' | 'past';

/** More than 7 days plain, then yellow, from 48 h orange, then past. */
export function deadlineLook(at: Instant, now: Instant): DeadlineLook {
  const left = at - now;
  if (left <= 0) return 'past';
  if (left <= 2 * DAY) return 'urgent';
  return left <= 7 * DAY ? 'soon' : 'plain';
}

export type DeadlineWords = {
  readonly look: DeadlineLook;
  /** The sentence round the date: `before` + `at` + `after`; the date is set in bold. */
  readonly before: string;
  readonly at: string;
  readonly after: string;
  /** 「还剩 28 天」; `null` once it is past. */
  readonly left: string | null;
};

/**
 * The sentence of a deadline, absolute date first: 「请在 2026 年 12 月 20 日 24:00 前完成认证」+「还剩 28 天」.
 * `act` names what is due (「完成认证」); without it the sentence is 「… 截止」.
 */
export function deadlineWords(
  { at, now, act }: { readonly at: Instant; readonly now: Instant; readonly act?: string | undefined },
  locale: Locale,
): DeadlineWords {
  const say = speak(dateTexts, locale);
  const look = deadlineLook(at, now);
  const split = (sentence: string) => {
    const [before = '', after = ''] = sentence.split('\0');
    return { before, after };
  };
  const hole = { at: '\0' };
  if (look === 'past')
    return { look, ...split(say('past', hole)), at: endWords(at, locale, 'day'), left: null };
  const sentence = act ? say('by', { ...hole, act }) : say('by.short', hole);
  return {
    look,
    ...split(sentence),
    at: endWords(at, locale),
    left: say('left', { left: leftWords(at - now, locale) }),
  };
}
