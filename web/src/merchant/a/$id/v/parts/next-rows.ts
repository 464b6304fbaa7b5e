import type { Instant, Locale, Policy } from '@ruzhu/rules';
import type { NextStep } from '../../../../../kit/next-steps.tsx';
import { speak } from '../../../../../texts/area.ts';
import { endWords, instantWords } from '../../../../../texts/dates.ts';
import { instantOf } from '../../../../parts/instant.ts';
import { spanWords } from '../../words/span-words.ts';
import { progress } from './progress-texts.ts';

/** What the five rows are made from. Everything is the server's; what it does not know yet is `null`. */
export type ProgressFacts = {
  readonly state: string;
  readonly submittedAt: Instant | null;
  readonly agency: { readonly name: string; readonly phone: string } | null;
  /** The contact's number, masked. */
  readonly mobile: string;
  readonly isCalled: boolean;
  /** Running clocks, by key. */
  readonly due: Readonly<Record<string, Instant | null>>;
  readonly policy: Policy;
};

/** The clocks of a road by key, those that stand still left out. */
export const dueOf = (
  deadlines: readonly {
    readonly key: string;
    readonly at: string | null;
    readonly pausedAt: string | null;
  }[],
): ProgressFacts['due'] =>
  Object.fromEntries(
    deadlines
      .filter(({ pausedAt }) => pausedAt === null)
      .map(({ key, at }) => [key, at === null ? null : instantOf(at)]),
  );

type Phase = 'dispatch' | 'call' | 'review' | 'result' | 'over';
const ORDER: readonly Phase[] = ['dispatch', 'call', 'review', 'result', 'over'];

/** Which of the rows is on: the call is part of the review and comes before its decision. */
export function phaseOf(state: string, isCalled: boolean): Phase {
  if (state === 'paid') return 'dispatch';
  if (state === 'dispatched' || state === 'waitingContact') return 'call';
  if (state === 'reviewing') return isCalled ? 'review' : 'call';
  if (state === 'refill' || state === 'onHold') return 'review';
  return state === 'qualificationOk' || state === 'namingFailed' ? 'result' : 'over';
}

/** The same five rows after every submit: what happens, who does it, until when at the latest, what the reader needs. */
export function nextRows(facts: ProgressFacts, locale: Locale): readonly NextStep[] {
  const t = speak(progress, locale);
  const { policy, due, agency, mobile } = facts;
  const at = ORDER.indexOf(phaseOf(facts.state, facts.isCalled));
  const state = (phase: Phase): NextStep['state'] => {
    const place = ORDER.indexOf(phase);
    return place < at ? 'done' : place === at ? 'current' : 'later';
  };
  const within = (key: 'verify.firstCall' | 'verify.decision') => spanWords(policy.values[key], locale);
  const isNaming = facts.state === 'qualificationOk' || facts.state === 'namingFailed';
  return [
    {
      title: t('row.submitted'),
      who: t('who.you'),
      by: facts.submittedAt === null ? null : instantWords(facts.submittedAt, locale, 'day'),
      you: null,
      state: 'done',
    },
    {
      title: t('row.dispatch'),
      who: t('who.system'),
      by: t('by.minutes'),
      you: null,
      state: state('dispatch'),
    },
    {
      title: t('row.call'),
      who: agency?.name ?? t('who.agency'),
      by: due.firstCall
        ? endWords(due.firstCall, locale, 'day')
        : t('by.call', { left: within('verify.firstCall') }),
      you: agency ? t('you.call', { mobile, phone: agency.phone }) : t('you.call.unknown', { mobile }),
      state: state('call'),
    },
    {
      title: t('row.review'),
      who: t('who.reviewer'),
      by: reviewBy(facts, locale, within('verify.decision')),
      you: t('you.review'),
      state: state('review'),
    },
    {
      title: t('row.result'),
      who: t(isNaming ? 'who.name' : 'who.system'),
      by: isNaming && due.name ? endWords(due.name, locale, 'day') : t('by.at.once'),
      you: t(isNaming ? 'you.name' : 'you.result'),
      state: state('result'),
    },
  ];
}

function reviewBy({ due }: ProgressFacts, locale: Locale, span: string): string {
  const t = speak(progress, locale);
  if (!due.decision) return t('by.review', { left: span });
  const at = endWords(due.decision, locale, 'day');
  return due.decisionLimit ? t('by.limit', { at, date: endWords(due.decisionLimit, locale, 'day') }) : at;
}
