/** The reviewer's side of the road, and walks that come to its end. */
import type { ItemVerdict } from '../ports/records.ts';
import type { Answer } from './browser.ts';
import type { Merchant } from './people.ts';
import { type Begun, tokenOf } from './phone.ts';
import { goodPicture, type Programming, paid, scanned, type Traveller, type Verifying } from './road.ts';
import type { Member, World } from './world.ts';

export type CaseRow = {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly round: number;
  readonly state: string;
  readonly version: number;
};

export type Read = { readonly value: string; readonly from: string; readonly differs: boolean };

export type CaseView = {
  readonly one: CaseRow & { readonly draft: Readonly<Record<string, unknown>>; readonly secondLook: boolean };
  readonly bundleHash: string;
  readonly items: readonly {
    readonly key: string;
    readonly step: string;
    readonly fields: readonly {
      readonly key: string;
      readonly value: unknown;
      readonly sealed: boolean;
      readonly read: Read | null;
    }[];
    readonly files: readonly { readonly id: string }[];
  }[];
  readonly samePictures: readonly object[];
  readonly verdicts: readonly { readonly path: string; readonly verdict: string }[];
  readonly calls: readonly { readonly outcome: string }[];
  readonly proof: string;
};

type Given = Partial<ItemVerdict> & Pick<ItemVerdict, 'path'>;

const at = (id: string) => `/api/v1/review/cases/${id}`;

export const claim = ({ browser }: Member) => browser.post<CaseRow>('/api/v1/review/cases/next');
export const viewOf = ({ browser }: Member, id: string) => browser.get<CaseView>(at(id));

export const call = ({ browser }: Member, id: string, outcome = 'reachedOk', more: object = {}) =>
  browser.post(`${at(id)}/calls`, { outcome, seconds: 60, note: '示例', ...more });

/** A verdict that does not pass, with the sentence the merchant reads. */
export const unfit = (path: string, reason: string, verdict: 'fix' | 'fail' = 'fix'): Given => ({
  path,
  verdict,
  reason,
  words: `需要修改：${path}`,
});

/** The body of a decision on what is on the desk: everything passes but what is given. */
export async function decision(member: Member, id: string, kind: string, given: readonly Given[] = []) {
  const { one, bundleHash, items } = await viewOf(member, id);
  const verdicts = items.map(
    ({ key }) => given.find(({ path }) => path === key) ?? { path: key, verdict: 'pass' },
  );
  return { decision: kind, items: verdicts, bundleHash, version: one.version };
}

/** Decides and gives whatever came back. */
export async function tryDecide(
  member: Member,
  id: string,
  kind: string,
  given: readonly Given[] = [],
): Promise<Answer> {
  return member.browser.ask('POST', `${at(id)}/decision`, { body: await decision(member, id, kind, given) });
}

export async function decide(member: Member, id: string, kind: string, given: readonly Given[] = []) {
  await member.browser.post(`${at(id)}/decision`, await decision(member, id, kind, given));
}

const agencies = new WeakMap<World, Promise<string>>();

/** Two reviewers of the world's one agency, who may look at everything. */
export async function reviewers(world: World): Promise<readonly [Member, Member]> {
  const made = agencies.get(world) ?? world.agency();
  agencies.set(world, made);
  const agency = await made;
  const roles = ['reviewer', 'nameReviewer'] as const;
  return [await world.member(roles, agency), await world.member(roles, agency)];
}

/**
 * The open case of an application on the reviewer's desk. Cases cannot be picked, so the deadline of this one is put
 * before that of all others first.
 */
export async function claimOf(member: Member, world: World, applicationId: string): Promise<CaseRow> {
  const queued = `state in ('queued', 'secondLook')`;
  await world.query(`update cases set due_at = '2001-01-01' where due_at < '2001-01-01' and ${queued}`);
  const put = `update cases set due_at = '2000-01-01' where application_id = $1 and recheck_of is null and ${queued} returning id`;
  const [own] = await world.query<{ id: string }>(put, [applicationId]);
  const given = await claim(member);
  if (own && own.id !== given.id) throw new Error('Another case was given');
  return given;
}

/** Reaches the contact and passes everything about the entity. */
export async function approveEntity(member: Member, me: Verifying): Promise<void> {
  const { id } = await claimOf(member, me.world, me.verificationId);
  await call(member, id);
  await decide(member, id, 'approve');
}

export async function approveName(member: Member, me: Verifying): Promise<void> {
  await decide(member, (await claimOf(member, me.world, me.verificationId)).id, 'approveName');
}

/** A verified account. */
export async function verified(
  world: World,
  reviewer: Member,
  given: Partial<Merchant> = {},
): Promise<Verifying> {
  const me = await paid(world, given);
  await approveEntity(reviewer, me);
  await approveName(reviewer, me);
  await world.due();
  return me;
}

/** A mini program that was begun under a verified account; one that is unfinished is given again. */
export async function programOf(me: Traveller): Promise<Programming> {
  const { id } = await me.desk.post<{ id: string }>(`${me.account}/mini-programs`);
  return { ...me, programId: id, program: `/api/v1/mini-programs/${id}` };
}

type Reuse = { readonly reuseOperator: boolean; readonly reuseVerification: boolean };
const everything: Reuse = { reuseOperator: true, reuseVerification: true };

/** The mini program's administrator has confirmed, mailbox and password are given. */
export async function accountOfProgram(me: Programming, reuse: Reuse = everything): Promise<void> {
  const { desk, program, who } = me;
  await desk.put(`${program}/steps/ready`, { agreeQuickRegistration: true });
  const ticketId = await scanned(me, await desk.post<Begun>(`${program}/reuse/scan`));
  await desk.post(`${program}/reuse/confirm`, { ticketId });
  await desk.put(`${program}/steps/reuse`, reuse);
  const account = { email: who.programEmail, password: who.password, agreeMiniProgramTerms: true };
  await desk.put(`${program}/steps/account`, account);
}

/** The link in the mail was followed and its button pressed. */
export async function activated(me: Programming, reuse: Reuse = everything): Promise<void> {
  await accountOfProgram(me, reuse);
  await me.desk.post(`${me.program}/activation`);
  const link = tokenOf(await me.world.linkTo(me.who.programEmail));
  await me.world.browser().post(`/api/v1/activations/${link}`);
}

export async function answerProgram(me: Programming, given: Partial<{ mpName: string }> = {}): Promise<void> {
  const { desk, program, programId, who } = me;
  const mpAvatar = await desk.upload(programId, 'mpAvatar', await goodPicture());
  const mpName = given.mpName ?? who.programName;
  await desk.put(`${program}/steps/info`, { mpName, mpIntro: who.introduction, mpAvatar });
  const category = { first: '商家自营', second: '初级食用农产品' };
  await desk.put(`${program}/steps/category`, { categories: [category] });
  await desk.put(`${program}/steps/papers`, { papers: [] });
}

/** A mini program in review. */
export async function submitted(me: Traveller, reuse: Reuse = everything): Promise<Programming> {
  const programming = await programOf(me);
  await activated(programming, reuse);
  await answerProgram(programming);
  await programming.desk.post(`${programming.program}/submit`);
  await me.world.due();
  return programming;
}

/** A mini program that has passed. */
export async function approved(me: Traveller, reviewer: Member): Promise<Programming> {
  const programming = await submitted(me);
  await decide(reviewer, (await claimOf(reviewer, me.world, programming.programId)).id, 'approve');
  await me.world.due();
  return programming;
}

/** Everything after the review. */
export async function delivered(me: Programming): Promise<void> {
  const { desk, program } = me;
  await desk.put(`${program}/steps/related`, { relatedAccounts: [] });
  await desk.put(`${program}/steps/privacy`, {
    agreePrivacyTerms: true,
    privacyItems: [
      { key: 'UserInfo', purpose: '显示昵称和头像' },
      { key: 'PhoneNumber', purpose: '联系收货人' },
      { key: 'Address', purpose: '配送订单' },
    ],
    storageRegion: 'mainland',
    privacyEmail: 'privacy@merchant.example',
    privacyPromise: true,
  });
  await desk.put(`${program}/steps/base`, { minBaseLibrary: '2.13.1' });
  await desk.post(`${program}/deliver`);
}

/** Makes, resets, freezes or thaws the secret after a scan; gives the secret where there is one. */
export async function secret(me: Programming, event: string): Promise<string | null> {
  const ticketId = await scanned(me, await me.desk.post<Begun>(`${me.program}/secret/scan`, { event }));
  const moved = await me.desk.post<{ secret: string | null }>(`${me.program}/secret`, { event, ticketId });
  return moved.secret;
}
