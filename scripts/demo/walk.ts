/** The whole road of one merchant over the HTTP API, every actor played. */
import { Browser, until, type Watch } from './client.ts';
import { type Merchant, picture } from './merchants.ts';
import { codeTo, confirmScan, messageTo, ownPhone, type Phone } from './outside.ts';
import { reviewUntil } from './reviewer.ts';

type Application = {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
};
type Begun = { readonly ticketId: string; readonly url: string };
type Sent = { readonly proofId: string };
type Progress = (step: string) => void;

export type Walked = {
  readonly merchant: string;
  readonly accountAppId: string;
  readonly appId: string;
  readonly verification: string;
};

/** Everybody in one merchant's story. */
type Cast = {
  readonly merchant: Merchant;
  readonly desk: Browser;
  readonly hand: Browser;
  readonly world: Browser;
  readonly phone: Phone;
  readonly say: Progress;
  readonly isReviewed: boolean;
};

export type Walk = {
  readonly url: string;
  readonly merchant: Merchant;
  readonly say: Progress;
  /** A reviewer is at work elsewhere. */
  readonly isReviewed?: boolean;
  readonly watch?: Watch;
};

/** Walks the whole road. Throws when a step is refused, or when the server stays away. */
export async function walk({ url, merchant, say, isReviewed = false, watch }: Walk): Promise<Walked> {
  const cast: Cast = {
    merchant,
    say,
    isReviewed,
    desk: new Browser(url, 'demo desk', watch),
    hand: new Browser(url, 'demo phone', watch),
    world: new Browser(url, 'demo world', watch),
    phone: await ownPhone(),
  };
  const account = await register(cast);
  const verification = await verify(cast, account);
  const program = await miniProgram(cast, account);
  return { merchant: merchant.label, verification: verification.number, ...program };
}

/** Stage A and B: the qualification check, then the service account. */
async function register(cast: Cast): Promise<Application> {
  const { merchant, desk, hand, world, phone, say } = cast;
  const check = await desk.post<{ id: string }>('/api/v1/checks', { answers: merchant.check });
  say('qualification check kept');
  let since = await now(desk);
  const sent = await desk.post<Sent>('/api/v1/registrations', { email: merchant.email });
  const code = await codeTo(world, merchant.email, since);
  const account = await desk.post<Application>('/api/v1/registrations/prove', {
    proofId: sent.proofId,
    code,
    checkId: check.id,
  });
  say(`mailbox proved, ${account.number} begun`);
  const at = `/api/v1/service-accounts/${account.id}`;
  const answer = (step: string, values: unknown) => desk.put(`${at}/steps/${step}`, values);
  await answer('password', { password: merchant.password, agreeServiceTerms: true });
  await answer('type', { accountType: 'service' });
  await answer('entity', {
    region: 'CN',
    subjectClass: 'enterprise',
    enterpriseType: merchant.kind,
    entityName: merchant.entityName,
    licenceNumber: merchant.licenceNumber,
    legalRepName: merchant.legalRepName,
    confirmSubjectFinal: true,
  });
  await answer('verify', { proofMode: merchant.proofMode });
  if (merchant.proofMode === 'legalRep') await legalRep(cast, at);
  await answer('admin', {
    adminName: merchant.adminName,
    adminIdNumber: merchant.adminId,
    adminMobile: merchant.adminMobile,
  });
  since = await now(desk);
  const sms = await desk.post<Sent>(`${at}/administrator/code`);
  await desk.post(`${at}/administrator/code/prove`, {
    proofId: sms.proofId,
    code: await codeTo(world, merchant.adminMobile, since),
  });
  const begun = await desk.post<Begun>(`${at}/administrator/scan`);
  const ticketId = await confirmScan(desk, hand, begun, phone, merchant.adminName);
  await desk.post(`${at}/administrator/bind`, { ticketId });
  say('administrator bound to the own phone');
  await answer('name', {
    accountName: merchant.accountName,
    introduction: merchant.introduction,
    operatingArea: { province: '海南省', city: '三沙市' },
  });
  await desk.post(`${at}/submit`);
  say('service account registered');
  return account;
}

async function legalRep({ merchant, desk, world, say }: Cast, at: string): Promise<void> {
  const link = await desk.post<{ url: string }>(`${at}/legal-rep-links`, { mobile: merchant.legalRepMobile });
  const token = new URL(link.url).pathname.split('/').at(-1);
  const since = await now(desk);
  const sent = await world.post<Sent>(`/api/v1/phone/legal-rep/${token}/identity`, {
    name: merchant.legalRepName,
    idNumber: merchant.legalRepId,
    mobile: merchant.legalRepMobile,
    agree: true,
  });
  const code = await codeTo(world, merchant.legalRepMobile, since);
  await world.post(`/api/v1/phone/legal-rep/${token}/code`, { proofId: sent.proofId, code });
  say('legal representative confirmed on the own phone');
}

/** Stage C: handed in, checked, paid, dispatched, called, decided. */
async function verify(cast: Cast, account: Application): Promise<Application> {
  const { merchant, desk, hand, world, phone, say } = cast;
  const order = await desk.post<Application>(`/api/v1/service-accounts/${account.id}/verifications`);
  const at = `/api/v1/verifications/${order.id}`;
  const answer = (step: string, values: unknown) => desk.put(`${at}/steps/${step}`, values);
  await answer('agree', { agreeVerificationTerms: true });
  await answer('who', { verificationType: merchant.kind });
  const begun = await desk.post<Begun>(`${at}/administrator/scan`);
  await desk.post(`${at}/administrator/confirm`, {
    ticketId: await confirmScan(desk, hand, begun, phone, merchant.adminName),
  });
  const licence = await upload(desk, order.id, 'licenceImage', [
    '营业执照',
    merchant.entityName,
    merchant.licenceNumber,
    merchant.legalRepName,
  ]);
  await answer('licence', {
    licenceImage: licence,
    businessScope: merchant.scope,
    address: '海南省三沙市示例路 1 号',
    establishedOn: '2021-03-15',
    longTerm: true,
  });
  await answer('bank', {
    bankAccountKind: 'corporate',
    bankName: '中国银行',
    bankCity: '海口市',
    bankBranch: '海口示例支行',
    bankAccountNumber: '265812345678',
  });
  await answer('contact', { contactSameAsAdmin: true });
  await answer('naming', { nameBasis: 'ownWords', accountName: merchant.accountName });
  await answer('invoice', {
    invoiceKind: 'electronic',
    taxNumber: merchant.licenceNumber,
    invoiceEmail: merchant.email,
  });
  const checked = await desk.get<{
    mayPay: boolean;
    missingSteps: string[];
    lint: { items: { level: string; code: string | null }[] };
  }>(`${at}/preflight`);
  if (!checked.mayPay)
    throw new Error(
      `The check before paying stops: ${JSON.stringify([checked.missingSteps, checked.lint.items.filter((one) => one.level === 'mustFix')])}`,
    );
  say('everything handed in, the check before paying is clean');
  const confirm = await desk.post<Begun>(`${at}/payment/scan`);
  const ticketId = await confirmScan(desk, hand, confirm, phone, merchant.adminName);
  const pay = await desk.post<{ id: string; number: string }>(`${at}/orders`, {
    ticketId,
    ticks: { agreeNotReturned: true, agreeCall: true },
  });
  await world.post(`/api/v1/local/cashier/${pay.number}`, { outcome: 'paid' });
  await until('the payment', async () =>
    (await desk.get<{ state: string }>(`/api/v1/orders/${pay.id}`)).state === 'paid' ? true : null,
  );
  say(`order ${pay.number} paid`);
  await review(cast, order, at);
  return order;
}

async function upload(
  desk: Browser,
  applicationId: string,
  field: string,
  lines: readonly string[],
): Promise<string> {
  const query = new URLSearchParams({ field, name: `${field}.png` });
  const file = await desk.upload<{ id: string }>(
    `/api/v1/applications/${applicationId}/files?${query}`,
    await picture(lines),
    'image/png',
  );
  return file.id;
}

/** The reviewer's side: entity with its call, then the name. */
async function review(cast: Cast, order: Application, at: string): Promise<void> {
  const { desk, world, say } = cast;
  const state = async () => (await desk.get<Application>(at)).state;
  if (cast.isReviewed) {
    await until('the reviewer', async () => ((await state()) === 'passed' ? true : null));
    return;
  }
  await until('dispatch', async () => ((await state()) === 'dispatched' ? true : null));
  await world.post('/api/v1/local/staff', { role: 'reviewer' });
  const words: Readonly<Record<string, string>> = {
    entity: 'reviewer called the contact, entity passed',
    name: 'name passed, the account is verified',
  };
  await reviewUntil(async () => (await state()) === 'passed', {
    reviewer: world,
    ours: (number) => number === order.number,
    say: (kind) => say(words[kind] ?? kind),
  });
}

/** Stage D and E: the mini program by reuse, its review, settings and secret. */
async function miniProgram(
  cast: Cast,
  account: Application,
): Promise<{ accountAppId: string; appId: string }> {
  const { merchant, desk, hand, world, phone, say } = cast;
  const program = await desk.post<Application>(`/api/v1/service-accounts/${account.id}/mini-programs`);
  const at = `/api/v1/mini-programs/${program.id}`;
  const answer = (step: string, values: unknown) => desk.put(`${at}/steps/${step}`, values);
  await answer('ready', { agreeQuickRegistration: true });
  const reuse = await desk.post<Begun>(`${at}/reuse/scan`);
  await desk.post(`${at}/reuse/confirm`, {
    ticketId: await confirmScan(desk, hand, reuse, phone, merchant.adminName),
  });
  await answer('reuse', { reuseOperator: true, reuseVerification: true });
  await answer('account', {
    email: merchant.programEmail,
    password: merchant.password,
    agreeMiniProgramTerms: true,
  });
  const since = await now(desk);
  await desk.post(`${at}/activation`);
  const link = await messageTo(world, merchant.programEmail, /\/activate\/([\w-]{20,})/, since);
  await world.post(`/api/v1/activations/${link}`);
  say('mini program begun by reuse, mailbox activated');
  const avatar = await upload(desk, program.id, 'mpAvatar', [merchant.programName]);
  await answer('info', { mpName: merchant.programName, mpIntro: merchant.introduction, mpAvatar: avatar });
  await answer('category', { categories: [merchant.category] });
  const papers = [];
  for (const paper of merchant.papers) {
    const file = await upload(desk, program.id, 'papers', ['许可证', paper.number, merchant.entityName]);
    papers.push({
      ...paper,
      category: merchant.category,
      holderName: merchant.entityName,
      validUntil: '2029-12-31',
      files: [file],
    });
  }
  await answer('papers', { papers });
  await desk.post(`${at}/submit`);
  const isApproved = async () => (await desk.get<Application>(at)).state === 'approved';
  if (cast.isReviewed) await until('the reviewer', async () => ((await isApproved()) ? true : null));
  else
    await reviewUntil(isApproved, {
      reviewer: world,
      ours: (number) => number === program.number,
      say: () => say('mini program passed'),
    });
  await settings(desk, at, merchant);
  const begun = await desk.post<Begun>(`${at}/secret/scan`, { event: 'make' });
  const ticketId = await confirmScan(desk, hand, begun, phone, merchant.adminName);
  const made = await desk.post<{ secret: string | null }>(`${at}/secret`, { event: 'make', ticketId });
  if (!made.secret) throw new Error('No AppSecret came');
  const road = await desk.get<{ accounts: readonly { product: string; appId: string }[] }>(
    `/api/v1/service-accounts/${account.id}/road`,
  );
  const idOf = (product: string) => road.accounts.find((one) => one.product === product)?.appId ?? '';
  say('settings done, AppSecret shown once');
  return { accountAppId: idOf('service'), appId: idOf('miniProgram') };
}

async function settings(desk: Browser, at: string, merchant: Merchant): Promise<void> {
  await desk.put(`${at}/steps/related`, { relatedAccounts: [] });
  await desk.put(`${at}/steps/privacy`, {
    agreePrivacyTerms: true,
    privacyItems: [
      { key: 'UserInfo', purpose: '显示昵称和头像' },
      { key: 'PhoneNumber', purpose: '联系收货人' },
      { key: 'Address', purpose: '配送订单' },
    ],
    storageRegion: 'mainland',
    privacyEmail: merchant.email,
    privacyPromise: true,
  });
  await desk.put(`${at}/steps/base`, { minBaseLibrary: '2.13.1' });
  await desk.post(`${at}/deliver`);
}

/** The server's clock, which the sandbox may have moved. */
const now = async (desk: Browser): Promise<number> =>
  Date.parse((await desk.get<{ now: string }>('/api/v1/session')).now) - 1000;
