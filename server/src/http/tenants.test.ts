import { type Endpoint, endpoints, readFile } from '@ruzhu/api';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Browser } from '../testing/browser.ts';
import type { Begun } from '../testing/phone.ts';
import { approved, claim, reviewers, verified } from '../testing/review.ts';
import { goodPicture, type Programming, paid, registered, type Traveller } from '../testing/road.ts';
import { openWorld, type World } from '../testing/world.ts';

type Ids = Readonly<Record<string, string>>;

let world: World;
/** The first merchant, who has one of everything, and the second, who wants it. */
let owner: Programming;
let stranger: Traveller;
let theirs: Ids;
let nobodys: Ids;

beforeAll(async () => {
  world = await openWorld();
  const [reviewer] = await reviewers(world);
  owner = await approved(await verified(world, reviewer, { kind: 'enterprise' }), reviewer);
  stranger = await registered(world);
  const file = await owner.desk.upload(owner.programId, 'mpAvatar', await goodPicture());
  const upload = await owner.desk.post<{ id: string }>(
    `/api/v1/applications/${owner.programId}/uploads`,
    BODIES.beginUpload,
  );
  const [order] = await world.query<{ id: string }>(
    'select id from orders where merchant_id = (select merchant_id from applications where id = $1)',
    [owner.accountId],
  );
  const { messages } = await owner.desk.get<{ messages: { id: string }[] }>('/api/v1/messages');
  const { signIns } = await owner.desk.get<{ signIns: { id: string }[] }>('/api/v1/sign-ins');
  const [verification] = await world.query<{ id: string }>(
    `select id from applications where parent_id = $1 and journey = 'verification'`,
    [owner.accountId],
  );
  theirs = {
    'service-accounts': owner.accountId,
    verifications: verification!.id,
    'mini-programs': owner.programId,
    applications: owner.programId,
    orders: order!.id,
    files: file,
    uploads: upload.id,
    messages: messages[0]!.id,
    'sign-ins': signIns[0]!.id,
  };
  nobodys = {
    ...Object.fromEntries(Object.keys(theirs).map((key) => [key, world.ground.ids.id()])),
    'sign-ins': '0'.repeat(32),
  };
});

const own = endpoints.filter(({ auth, path }) => auth === 'applicant' && path.includes('{'));

/** The path of an operation with these ids in it. */
function pathOf({ path }: Pick<Endpoint, 'path'>, ids: Ids): string {
  const resource = path.split('/')[3]!;
  const id = ids[resource];
  if (!id) throw new Error(`No id for ${path}`);
  return path
    .replace('{id}', id)
    .replace(
      '{step}',
      resource === 'mini-programs' ? 'info' : resource === 'verifications' ? 'bank' : 'entity',
    )
    .replace('{variant}', 'page');
}

/** A body the operation accepts as far as its shape goes: what it refuses then, it refuses for whose it is. */
const BODIES: Readonly<Record<string, unknown>> = {
  finishConfirmation: { ticketId: '01990000-0000-7000-8000-000000000001' },
  openOrder: { ticketId: '01990000-0000-7000-8000-000000000001', ticks: {} },
  finishReuse: { ticketId: '01990000-0000-7000-8000-000000000001' },
  finishBinding_service_accounts: { ticketId: '01990000-0000-7000-8000-000000000001' },
  finishBinding_mini_programs: { ticketId: '01990000-0000-7000-8000-000000000001' },
  proveAdministratorCode_service_accounts: {
    proofId: '01990000-0000-7000-8000-000000000001',
    code: '123456',
  },
  proveAdministratorCode_mini_programs: { proofId: '01990000-0000-7000-8000-000000000001', code: '123456' },
  beginSecretMove: { event: 'make' },
  beginPasswordChange: { password: 'never-to-be-judged-here', newPassword: 'never-to-be-set-here' },
  changePassword: { ticketId: '01990000-0000-7000-8000-000000000001', newPassword: 'never-to-be-set-here' },
  sendMailboxCode: { email: 'never@merchant.example' },
  proveMailbox: { proofId: '01990000-0000-7000-8000-000000000001', code: '123456' },
  beginMailboxChange: { proofId: '01990000-0000-7000-8000-000000000001' },
  changeMailbox: {
    proofId: '01990000-0000-7000-8000-000000000001',
    ticketId: '01990000-0000-7000-8000-000000000001',
  },
  closeAccount: { ticketId: '01990000-0000-7000-8000-000000000001' },
  beginHandOver: { adminName: '郑示例', adminIdNumber: '1', adminMobile: '1' },
  agreeToHandOver: {
    adminName: '郑示例',
    adminIdNumber: '1',
    adminMobile: '1',
    ticketId: '01990000-0000-7000-8000-000000000001',
  },
  proveTakeOverCode: { proofId: '01990000-0000-7000-8000-000000000001', code: '123456' },
  finishTakeOver: { ticketId: '01990000-0000-7000-8000-000000000001' },
  moveSecret: { event: 'make', ticketId: '01990000-0000-7000-8000-000000000001' },
  chooseSlots: { slots: ['2026-03-03/morning'] },
  writeToReviewer: { words: '您好' },
  objectTo: { words: '没有改过' },
  beginHandover: { field: 'licenceImage' },
  beginUpload: { field: 'licenceImage', name: 'a.png', length: 10, sha256: '0'.repeat(64) },
};

async function call(desk: Browser, one: Endpoint, ids: Ids): Promise<Answer> {
  const path = pathOf(one, ids);
  if (one.id === 'uploadFile')
    return desk.ask(one.method, `${path}?field=mpAvatar&name=a.png`, { bytes: await goodPicture() });
  if (one.id === 'appendUpload') {
    const headers = {
      'upload-offset': '0',
      'upload-complete': '?0',
      'content-type': 'application/partial-upload',
    };
    return desk.ask(one.method, path, { bytes: Buffer.from('part'), headers });
  }
  const hasBody = one.method === 'POST' || one.method === 'PUT';
  return desk.ask(one.method, path, hasBody ? { body: BODIES[one.id] ?? {} } : {});
}

const comparable = ({ status, body }: Answer) => {
  const { instance: _own, ...rest } = body;
  return { status, ...rest };
};

describe('What belongs to another merchant does not exist', () => {
  test.each(own.map((one) => [`${one.method} ${one.path}`, one] as const))('%s', async (_, one) => {
    const before = await rows();
    const answer = await call(stranger.desk, one, theirs);
    expect(comparable(answer)).toEqual(comparable(await call(stranger.desk, one, nobodys)));
    expect(answer).toMatchObject({ status: 404, code: 'not_found' });
    expect(await rows()).toEqual(before);
  });

  test('pictures', async () => {
    for (const ids of [theirs, nobodys]) {
      const answer = await stranger.desk.ask('GET', pathOf(readFile, ids));
      expect(answer).toMatchObject({ status: 404, code: 'not_found' });
    }
    expect((await owner.desk.ask('GET', pathOf(readFile, theirs))).status).toBe(200);
  });

  test('a name check for somebody else’s application', async () => {
    const body = { applicationId: theirs['service-accounts'], name: '示例鲜果铺' };
    expect(await stranger.desk.ask('POST', '/api/v1/name-checks', { body })).toMatchObject({ status: 404 });
  });

  test('a scan that somebody else began', async () => {
    const { ticketId } = await owner.desk.post<Begun>(`${owner.program}/secret/scan`, { event: 'make' });
    expect(await stranger.desk.ask('GET', `/api/v1/scans/${ticketId}`)).toMatchObject({ status: 404 });
    expect((await owner.desk.ask('GET', `/api/v1/scans/${ticketId}`)).status).toBe(200);
  });

  test('for the owner all of it is there', async () => {
    const reads = own.filter(({ method, path }) => method === 'GET' && !path.includes('{step}'));
    for (const one of reads) expect((await call(owner.desk, one, theirs)).status, one.path).toBe(200);
  });
});

/** How many rows stand in each table that a merchant could change. */
const rows = () =>
  world.query(`select
    (select count(*) from applications) as applications, (select count(*) from events) as events,
    (select count(*) from scan_tickets) as scans, (select count(*) from one_time_proofs) as proofs,
    (select count(*) from files) as files, (select count(*) from incoming_files) as incoming,
    (select count(*) from incoming_parts) as parts, (select count(*) from sign_ins) as sign_ins,
    (select count(*) from outbox) as outbox,
    (select count(*) from legal_rep_proofs) as links, (select count(*) from transfer_proofs) as transfers,
    (select count(*) from drafts) as drafts, (select count(*) from messages where read_at is not null) as read`);

describe('Whoever is not signed in', () => {
  const closed = endpoints.filter(({ auth }) =>
    ['applicant', 'staff', 'reviewer', 'finance', 'operator'].includes(auth),
  );

  test.each(closed.map((one) => [`${one.method} ${one.path}`, one] as const))(
    'is told so by %s',
    async (_, one) => {
      const path = one.path.replace(/\{(\w+)\}/g, () => world.ground.ids.id());
      const answer = await world.browser().ask(one.method, path, one.method === 'GET' ? {} : { body: {} });
      expect(answer).toMatchObject({ status: 401, code: 'session.missing' });
    },
  );

  test.each(
    closed
      .filter(({ auth }) => auth !== 'applicant')
      .map((one) => [`${one.method} ${one.path}`, one] as const),
  )('as staff finds %s closed to merchants', async (_, one) => {
    const path = one.path.replace(/\{(\w+)\}/g, () => world.ground.ids.id());
    const answer = await stranger.desk.ask(one.method, path, one.method === 'GET' ? {} : { body: {} });
    expect(answer).toMatchObject({ status: 401 });
  });
});

describe('Staff', () => {
  test('see only what their role is for', async () => {
    const reviewer = await world.member(['reviewer'], await world.agency({ capacity: 0 }));
    const operator = await world.member(['operator']);
    const ask = async (browser: Browser, path: string) => (await browser.ask('GET', path)).status;
    expect(await ask(reviewer.browser, '/api/v1/operations/audit')).toBe(403);
    expect(await ask(reviewer.browser, '/api/v1/operations/statements')).toBe(403);
    expect(await ask(operator.browser, '/api/v1/review/cases')).toBe(403);
    expect(await ask(operator.browser, '/api/v1/operations/audit')).toBe(200);
  });

  test('of one agency see no case of another in any list', async () => {
    const [reviewer] = await reviewers(world);
    await paid(world);
    const elsewhere = await world.member(['reviewer'], await world.agency({ capacity: 0 }));
    const { cases, counts } = await elsewhere.browser.get<{ cases: unknown[]; counts: object }>(
      '/api/v1/review/cases',
    );
    expect({ cases, counts }).toEqual({ cases: [], counts: {} });
    expect(await elsewhere.browser.ask('POST', '/api/v1/review/cases/next')).toMatchObject({
      code: 'review.queue_empty',
    });
    expect((await claim(reviewer)).id).toBeDefined();
  });
});

describe('A request another site made', () => {
  test.each([
    [{ origin: 'https://evil.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://evil.ruzhu.example' }],
    [{ origin: 'null' }],
  ])('is refused: %j', async (headers) => {
    const answer = await owner.desk.ask('POST', `${owner.account}/mini-programs`, { headers, body: {} });
    expect(answer).toMatchObject({ status: 403, code: 'request.origin' });
  });

  test('made by our own page is not', async () => {
    const headers = { origin: 'https://ruzhu.example', 'sec-fetch-site': 'same-origin' };
    const answer = await owner.desk.ask('POST', '/api/v1/checks', { headers, body: { answers: {} } });
    expect(answer.status).toBe(201);
  });
});
