/** What became of a verification: as its merchant is told, and as it stands in the database. */

import { claimOf, decide, reviewers, type unfit } from './review.ts';
import type { Application, Verifying } from './road.ts';
import type { Member } from './world.ts';

type Returned = {
  readonly items: readonly { path: string; step: string; reason: string; words: string; mended: boolean }[];
  readonly left: number;
  readonly deadline: string | null;
  readonly fee: { rule: string; outcome: string } | null;
};

export const returned = ({ desk, verification }: Verifying) => desk.get<Returned>(`${verification}/returned`);

export const resubmit = ({ desk, verification }: Verifying) =>
  desk.ask<Application>('POST', `${verification}/resubmit`);

type Message = { readonly notice: string; readonly title: string; readonly body: string };

export const noticesOf = async ({ desk }: Verifying): Promise<readonly Message[]> =>
  (await desk.get<{ messages: Message[] }>('/api/v1/messages')).messages;

export const noticeOf = async (me: Verifying, key: string): Promise<Message> => {
  const found = (await noticesOf(me)).find(({ notice }) => notice === key);
  if (!found) throw new Error(`Nobody was told ${key}`);
  return found;
};

type OrderRow = {
  readonly state: string;
  readonly rule: string | null;
  readonly outcome: string | null;
  readonly evidence: unknown;
};

/** The newest order. */
export async function orderOf({ world, verificationId }: Verifying): Promise<OrderRow> {
  const [row] = await world.query<OrderRow>(
    `select state, fee_rule as rule, fee_outcome as outcome, fee_evidence as evidence from orders
     where application_id = $1 order by created_at desc limit 1`,
    [verificationId],
  );
  return row!;
}

type CaseState = {
  readonly kind: string;
  readonly state: string;
  readonly round: number;
  readonly outcome: string | null;
  readonly agency: string;
};

export const casesOf = ({ world, verificationId }: Verifying) =>
  world.query<CaseState>(
    `select kind, state, round, outcome, agency_id as agency from cases
     where application_id = $1 order by opened_at, id`,
    [verificationId],
  );

/** The state of the verification, whatever became of the merchant's sign-in. */
export async function storedState({ world, verificationId }: Verifying): Promise<string> {
  const sql = 'select state from applications where id = $1';
  return (await world.query<{ state: string }>(sql, [verificationId]))[0]!.state;
}

/** Time has passed and other reviewers are at their desks: one of them is given the case. */
export async function freshly(me: Verifying): Promise<{ readonly id: string; readonly member: Member }> {
  const [member] = await reviewers(me.world);
  const { id } = await claimOf(member, me.world, me.verificationId);
  return { id, member };
}

/** Returned by a reviewer for these items. */
export async function giveBack(me: Verifying, ...items: readonly ReturnType<typeof unfit>[]): Promise<void> {
  const { id, member } = await freshly(me);
  await decide(member, id, 'return', items);
}

const OBJECTIONS = '/api/v1/operations/objections';

/** Opened again by two operators, unasked. */
export async function reopened({ world, verificationId }: Verifying): Promise<void> {
  const [first, second] = [await world.member(['operator']), await world.member(['operator'])];
  const sql = 'select number from applications where id = $1';
  const [{ number } = { number: '' }] = await world.query<{ number: string }>(sql, [verificationId]);
  const begun = { number, reason: '机构看错了材料' };
  const { id, version } = await first.browser.post<{ id: string; version: number }>(OBJECTIONS, begun);
  const agreed = { act: 'reopen', reason: '同意', version };
  await second.browser.post(`${OBJECTIONS}/${id}/decision`, agreed);
}
