import { filled, find } from './find.ts';
import type { Refused, Reply } from './post.ts';
import { sayOnly, showMistakes, showOutcome } from './say.ts';

/** Refusals that end the page. Where the state is told, its own outcome is shown. */
const ENDS: Readonly<Record<string, string>> = {
  'scan.over': 'over',
  'scan.unknown': 'over',
  'scan.locked': 'locked',
  'wechat.real_name_differs': 'wrongPerson',
  'link.used': 'unknown',
  'link.unknown': 'unknown',
  'link.expired': 'timedOut',
};

/** The outcome that a reply ends the page with, or `null` when the page goes on. */
export function endOf(reply: Reply): readonly string[] | null {
  if (reply.kind !== 'refused') return null;
  const found = reply.refusals.find(({ code }) => Object.hasOwn(ENDS, code));
  const end = found && ENDS[found.code];
  if (!found || !end) return null;
  const { state } = found.params;
  return typeof state === 'string' ? [state, end] : [end];
}

/** Shows whatever was not a success: an end, errors at their fields, or that it did not get through. */
export function showTrouble(form: HTMLElement, reply: Exclude<Reply, { kind: 'done' }>): void {
  if (endOf(reply)?.some(showOutcome)) return;
  if (reply.kind === 'refused') showRefusals(form, reply.refusals);
  else showFailure(reply);
}

const showRefusals = (form: HTMLElement, refusals: readonly Refused[]): void =>
  showMistakes(
    form,
    refusals.map(({ path, detail, fix }) => ({ path, words: detail, fix })),
  );

function showFailure(reply: Extract<Reply, { kind: 'fault' | 'offline' }>): void {
  const box = sayOnly(reply.kind);
  const place = box && find('span', box);
  if (!place || reply.kind !== 'fault') return;
  place.textContent = reply.number && filled(box.dataset.number ?? '', { number: reply.number });
}
