/** One merchant on the road: each step as the pages do it, and walks that come to a state quickly. */
import type { Browser } from './browser.ts';
import { type Merchant, merchantOf } from './people.ts';
import { type Begun, confirmScan, ownPhone, type Phone, tokenOf } from './phone.ts';
import { printedPage } from './pictures.ts';
import type { World } from './world.ts';

export type Application = {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly steps: readonly { readonly key: string; readonly status: string }[];
};

/** A merchant who has begun: the person at the desk with a phone in the hand. */
export type Traveller = {
  readonly world: World;
  readonly who: Merchant;
  readonly desk: Browser;
  readonly hand: Browser;
  readonly phone: Phone;
  /** Address of the service account in the API. */
  readonly account: string;
  readonly accountId: string;
};

export type Verifying = Traveller & { readonly verification: string; readonly verificationId: string };
export type Programming = Traveller & { readonly program: string; readonly programId: string };

export type Order = {
  readonly id: string;
  readonly number: string;
  readonly amount: number;
  readonly state: string;
};

let drawn: Promise<Uint8Array> | null = null;

/** A picture that every rule accepts. */
export function goodPicture(): Promise<Uint8Array> {
  drawn ??= printedPage({ width: 900, height: 700 }).png().toBuffer();
  return drawn;
}

/** Scans what the computer shows and confirms; gives the ticket's id. */
export const scanned = ({ desk, hand, phone, who }: Traveller, begun: Begun) =>
  confirmScan({ desk, hand, phone, name: who.adminName }, begun);

/** Proves the mailbox: a service account is begun. Whoever has scanned before keeps the `own` phone. */
export async function begun(world: World, given: Partial<Merchant> = {}, own?: Phone): Promise<Traveller> {
  const who = merchantOf(world.next(), given);
  const desk = world.browser('desk');
  const { proofId } = await desk.post<{ proofId: string }>('/api/v1/registrations', { email: who.email });
  const code = await world.codeTo(who.email);
  const { id } = await desk.post<Application>('/api/v1/registrations/prove', { proofId, code });
  const [hand, phone] = [world.browser('phone'), own ?? (await ownPhone())];
  return { world, who, desk, hand, phone, accountId: id, account: `/api/v1/service-accounts/${id}` };
}

/** The answers of a page of the registration, as this merchant gives them. */
export const registrationAnswers = (who: Merchant) => ({
  password: { password: who.password, agreeServiceTerms: true },
  type: { accountType: 'service' },
  entity: {
    region: 'CN',
    subjectClass: 'enterprise',
    enterpriseType: who.kind,
    entityName: who.entityName,
    licenceNumber: who.licenceNumber,
    legalRepName: who.legalRepName,
    confirmSubjectFinal: true,
  },
  verify: { proofMode: who.proofMode },
  admin: { adminName: who.adminName, adminIdNumber: who.adminIdNumber, adminMobile: who.adminMobile },
  name: {
    accountName: who.accountName,
    introduction: who.introduction,
    operatingArea: { province: '海南省', city: '三沙市' },
  },
});

export type RegistrationStep = keyof ReturnType<typeof registrationAnswers>;

/** Answers pages of the registration, in this order. */
export async function answerRegistration(
  me: Traveller,
  ...steps: readonly RegistrationStep[]
): Promise<void> {
  const answers = registrationAnswers(me.who);
  for (const step of steps) await me.desk.put(`${me.account}/steps/${step}`, answers[step]);
}

/** The administrator's phone is proved by its code. `at` is the address of the application that binds. */
export async function proveMobile({ world, desk, who, account }: Traveller, at = account): Promise<void> {
  const { proofId } = await desk.post<{ proofId: string }>(`${at}/administrator/code`);
  const code = await world.codeTo(who.adminMobile);
  await desk.post(`${at}/administrator/code/prove`, { proofId, code });
}

/** The administrator's own phone is bound by its first scan. */
export async function bindAdministrator(me: Traveller, at = me.account): Promise<void> {
  const ticketId = await scanned(me, await me.desk.post<Begun>(`${at}/administrator/scan`));
  await me.desk.post(`${at}/administrator/bind`, { ticketId });
}

/** The legal representative opens the link on the own phone and proves it. */
export async function proveLegalRep({ world, desk, account, who }: Traveller): Promise<void> {
  const { url } = await desk.post<{ url: string }>(`${account}/legal-rep-links`, { mobile: null });
  const own = world.browser('phone of the legal representative');
  const at = `/api/v1/phone/legal-rep/${tokenOf(url)}`;
  const identity = {
    name: who.legalRepName,
    idNumber: who.legalRepId,
    mobile: who.legalRepMobile,
    agree: true,
  };
  const { proofId } = await own.post<{ proofId: string }>(`${at}/identity`, identity);
  await own.post(`${at}/code`, { proofId, code: await world.codeTo(who.legalRepMobile) });
}

/** Everything but the last button. */
export async function readyToRegister(
  world: World,
  given: Partial<Merchant> = {},
  own?: Phone,
): Promise<Traveller> {
  const me = await begun(world, given, own);
  await answerRegistration(me, 'password', 'type', 'entity', 'verify');
  if (me.who.proofMode === 'legalRep') await proveLegalRep(me);
  await answerRegistration(me, 'admin');
  await proveMobile(me);
  await bindAdministrator(me);
  await answerRegistration(me, 'name');
  return me;
}

/** A service account that exists and must be verified within 30 days. */
export async function registered(
  world: World,
  given: Partial<Merchant> = {},
  own?: Phone,
): Promise<Traveller> {
  const me = await readyToRegister(world, given, own);
  await me.desk.post(`${me.account}/submit`);
  return me;
}

/** A verification that was begun; one that is open is given again. */
export async function verificationOf(me: Traveller): Promise<Verifying> {
  const { id } = await me.desk.post<Application>(`${me.account}/verifications`);
  return { ...me, verificationId: id, verification: `/api/v1/verifications/${id}` };
}

/** The answers of a page of the verification. */
export const verificationAnswers = (who: Merchant, licenceImage: string, time = 0) => ({
  agree: { agreeVerificationTerms: true },
  who: { verificationType: who.kind },
  licence: {
    licenceImage,
    businessScope: who.scope,
    address: '海南省三沙市示例路 1 号',
    establishedOn: '2021-03-15',
    longTerm: true,
  },
  bank: {
    bankAccountKind: 'corporate',
    bankName: '中国银行',
    bankCity: '海口市',
    bankBranch: `海口示例${time === 0 ? '' : `第 ${time} `}支行`,
    bankAccountNumber: who.bankAccount,
  },
  contact: { contactSameAsAdmin: true },
  naming: { nameBasis: 'ownWords', accountName: who.accountName },
  invoice: { invoiceKind: 'electronic', taxNumber: who.licenceNumber, invoiceEmail: who.email },
});

export type VerificationStep = keyof ReturnType<typeof verificationAnswers>;

/** How often pages of a verification were answered: what was given back is never sent as it was. */
const answered = new Map<string, number>();

export async function answerVerification(
  me: Verifying,
  ...steps: readonly VerificationStep[]
): Promise<void> {
  const image = steps.includes('licence')
    ? await me.desk.upload(me.verificationId, 'licenceImage', await goodPicture())
    : '';
  const times = answered.get(me.verificationId) ?? 0;
  if (steps.includes('bank')) answered.set(me.verificationId, times + 1);
  const answers = verificationAnswers(me.who, image, times);
  for (const step of steps) await me.desk.put(`${me.verification}/steps/${step}`, answers[step]);
}

export async function confirmVerification(me: Verifying): Promise<void> {
  const ticketId = await scanned(me, await me.desk.post<Begun>(`${me.verification}/administrator/scan`));
  await me.desk.post(`${me.verification}/administrator/confirm`, { ticketId });
}

/** Every page of the verification is answered and confirmed; it can be paid. */
export async function readyToPay(me: Traveller): Promise<Verifying> {
  const verifying = await verificationOf(me);
  await answerVerification(verifying, 'agree', 'who');
  await confirmVerification(verifying);
  await answerVerification(verifying, 'licence', 'bank', 'contact', 'naming', 'invoice');
  return verifying;
}

/** Confirms the amount on the phone and opens the order. */
export async function ordered(me: Verifying): Promise<Order> {
  const ticketId = await scanned(me, await me.desk.post<Begun>(`${me.verification}/payment/scan`));
  const ticks = { agreeNotReturned: true, agreeCall: true };
  return me.desk.post<Order>(`${me.verification}/orders`, { ticketId, ticks });
}

/** A verification that is paid and stands in the queue of an agency. */
export async function paid(world: World, given: Partial<Merchant> = {}): Promise<Verifying> {
  const me = await readyToPay(await registered(world, given));
  return pay(me);
}

/** Orders and pays what is ready, and lets the product hear of it. */
export async function pay(me: Verifying): Promise<Verifying> {
  const order = await ordered(me);
  if (order.amount > 0) await me.world.product().cashier.act(order.number, 'paid');
  await me.world.due();
  return me;
}

/** Signs in again, as everybody must who was away for a while. */
export async function signInAgain(me: Traveller): Promise<void> {
  const { email, password } = me.who;
  const { scan } = await me.desk.post<{ scan: Begun }>('/api/v1/login', { email, password });
  await me.desk.post('/api/v1/login/scan', { ticketId: await scanned(me, scan) });
}

export const stateOf = async (me: Traveller, at: string): Promise<string> =>
  (await me.desk.get<Application>(at)).state;
