import type { Locale, Policy, PolicyKey } from '@ruzhu/rules';
import { amount } from '../../texts/amounts.ts';
import { speak } from '../../texts/area.ts';
import { consoleTexts } from '../parts/console-texts.ts';
import { policyTexts } from './texts.ts';

type Words = Readonly<Record<string, string>>;
const SPAN = /^(\d+)(s|min|h|d|nd|wd|mo|y)$/;
const MB = 1024 * 1024;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One word, span or number of a policy as a person reads it. */
function atom(key: PolicyKey, value: unknown, locale: Locale): string {
  const say = speak(policyTexts, locale);
  const words: Words = policyTexts[locale];
  if (typeof value === 'boolean') return speak(consoleTexts, locale)(value ? 'yes' : 'no');
  if (typeof value === 'number') {
    if (key === 'verify.fee') return amount(value);
    if (key.endsWith('Bytes')) return say('megabytes', { n: value / MB });
    return key.endsWith('Pixels') ? say('pixels', { n: value }) : String(value);
  }
  const text = String(value ?? '');
  const [, n = '', unit] = SPAN.exec(text) ?? [];
  const known = words[`unit.${unit}`];
  if (known) return known.replace('{n}', n);
  return words[`word.${text}`] ?? text;
}

/** Subjects with the same value stand together: 「企业、个体工商户：2」. */
function bySubject(key: PolicyKey, value: Record<string, unknown>, locale: Locale): readonly string[] {
  const say = speak(policyTexts, locale);
  const and = locale === 'zh' ? '、' : ', ';
  const groups = new Map<string, string[]>();
  for (const [subject, one] of Object.entries(value)) {
    const what = atom(key, one, locale);
    groups.set(what, [...(groups.get(what) ?? []), atom(key, subject, locale)]);
  }
  if (groups.size === 1) return [...groups.keys()].map((what) => say('every', { what }));
  return [...groups].map(([what, who]) => say('some', { who: who.join(and), what }));
}

const clock = (minutes: unknown) => {
  const n = Number(minutes);
  return `${Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}`;
};

/** A value of a policy in lines of text. */
export function policyLines(policy: Policy, key: PolicyKey, locale: Locale): readonly string[] {
  const value: unknown = policy.values[key];
  const say = speak(policyTexts, locale);
  if (key === 'fee.rules') return policy.values[key].map((rule) => rule.words[locale]);
  if (key === 'call.hours') {
    const { from, until } = policy.values[key];
    return [say('hours', { from: clock(from), until: clock(until) })];
  }
  if (Array.isArray(value)) {
    const words = value.map((one) => atom(key, one, locale));
    return [words.length > 0 ? words.join(locale === 'zh' ? '、' : ', ') : say('empty')];
  }
  if (isRecord(value)) return bySubject(key, value, locale);
  return [atom(key, value, locale) || say('empty')];
}

/** Whether two policies say the same about a value, whatever order a list of subjects has. */
const isSame = (key: PolicyKey, policies: readonly Policy[]) =>
  new Set(policies.map((policy) => JSON.stringify(policy.values[key]))).size === 1;

/** Every key of the policies, those whose values differ first, each group in the order of the rules. */
export function comparedKeys(policies: readonly Policy[]) {
  const [first] = policies;
  const keys = (first ? Object.keys(first.values) : []) as PolicyKey[]; // A policy holds every key and no other.
  return {
    different: keys.filter((key) => !isSame(key, policies)),
    same: keys.filter((key) => isSame(key, policies)),
  };
}
