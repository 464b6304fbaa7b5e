import { type Effect, type Notice, notices, type Recipient } from '@ruzhu/journeys';
import type { Instant, Params } from '@ruzhu/rules';
import type { Application, Commit, Message, OutboxRow } from '../ports/records.ts';
import type { Deps } from './deps.ts';
import { shortLinkOf } from './short-links.ts';

type Outgoing = Pick<Commit, 'outbox' | 'messages' | 'links'>;

/** What a step says to whom, and who says it. */
type Step = {
  readonly deps: Deps;
  readonly application: Application;
  readonly params: Params;
  readonly now: Instant;
};

/** Mails, SMS, in-site messages and events to integrations that a step sends. */
export function outgoing(
  deps: Deps,
  application: Application,
  effects: readonly Effect[],
  params: Params,
  now: Instant,
): Outgoing {
  const account = application.parentId ?? application.id;
  const given: Params = { account, mp: application.id, ref: application.number, ...params };
  const step: Step = { deps, application, params: given, now };
  const parts = effects.flatMap((effect): Outgoing[] => {
    if (effect.kind === 'tell') {
      const payload = { state: application.state, params: given };
      return [{ outbox: [rowOf(step, 'event', effect.event, payload, null)], messages: [], links: [] }];
    }
    return effect.kind === 'notify' ? [told(step, effect.notice)] : [];
  });
  return {
    outbox: parts.flatMap((part) => part.outbox),
    messages: parts.flatMap((part) => part.messages),
    links: parts.flatMap((part) => part.links),
  };
}

type OwnRow = OutboxRow & { readonly merchantId: string; readonly applicationId: string };

function rowOf(
  { deps, application, now }: Step,
  channel: OutboxRow['channel'],
  notice: string,
  payload: OutboxRow['payload'],
  messageId: string | null,
): OwnRow {
  const { id: applicationId, merchantId } = application;
  const row = { id: deps.ids.id(), merchantId, applicationId, channel, notice, payload, messageId };
  return { ...row, dueAt: now, createdAt: now };
}

/** A notice on every channel it has; text messages carry a short address of the same page. */
function told(step: Step, key: string): Outgoing {
  const { deps, application, params } = step;
  const notice = noticeOf(key);
  const message = notice.inbox ? messageOf(step, key, notice) : null;
  const { locale = 'zh' } = application.facts;
  const by = (channel: 'email' | 'sms') =>
    peopleOf(application, notice[channel]).map((to) =>
      rowOf(step, channel, key, { to, params, locale }, message?.id ?? null),
    );
  const sms = by('sms');
  const page = pageOf(notice, params);
  return {
    outbox: [...by('email'), ...sms],
    messages: message ? [message] : [],
    links: sms.map((row) => shortLinkOf(deps, row, page)),
  };
}

/**
 * Nobody is told the same thing twice: a contact who is the administrator is one person with one mailbox and phone. And
 * before an administrator is bound there is none to be told.
 */
function peopleOf({ journey, answers, facts }: Application, to: readonly Recipient[]): readonly Recipient[] {
  const isBound = journey !== 'service-account' || facts.boundFor !== undefined;
  const there = isBound ? to : to.filter((one) => one !== 'administrator');
  const isSame = answers.contactSameAsAdmin !== false && there.length > 1;
  return isSame ? there.filter((one) => one !== 'contact') : there;
}

function noticeOf(key: string): Notice {
  const table: Readonly<Record<string, Notice>> = notices;
  const notice = table[key];
  if (!notice) throw new Error(`No notice ${key}`);
  return notice;
}

/** The page a notice leads to, with its parameters in place. */
export const pageOf = ({ page }: Notice, params: Params): string =>
  page.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));

const messageOf = ({ deps, application, params, now }: Step, key: string, notice: Notice): Message => ({
  id: deps.ids.id(),
  merchantId: application.merchantId,
  applicationId: application.id,
  notice: key,
  params,
  page: pageOf(notice, params),
  at: now,
  readAt: null,
});
