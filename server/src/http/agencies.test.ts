import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Browser } from '../testing/browser.ts';
import { described } from '../testing/described.ts';
import { claimOf, decide, reviewers, viewOf } from '../testing/review.ts';
import { paid } from '../testing/road.ts';
import { type Member, openWorld, type World } from '../testing/world.ts';

type Ids = Readonly<Record<'id' | 'fileId', string>>;

let world: World;
/** Who has the case on the desk, a colleague of the same agency, and a reviewer of another agency. */
let holder: Member;
let colleague: Member;
let stranger: Member;
let theirs: Ids;
let nobodys: Ids;

beforeAll(async () => {
  world = await openWorld();
  [holder, colleague] = await reviewers(world);
  const me = await paid(world);
  stranger = await world.member(['reviewer', 'nameReviewer'], await world.agency());
  const { id } = await claimOf(holder, world, me.verificationId);
  const { items } = await viewOf(holder, id);
  theirs = { id, fileId: items.flatMap(({ files }) => files)[0]!.id };
  nobodys = { id: world.ground.ids.id(), fileId: world.ground.ids.id() };
});

const ofCases = described.filter(({ tenant, path }) => tenant === 'agency' && path.includes('{id}'));
const named = ofCases.map((one) => [`${one.method} ${one.path}`, one] as const);

const DECISION = { decision: 'approve', items: [], bundleHash: '', version: 0 };
const BODIES: Readonly<Record<string, unknown>> = {
  revealAnswer: { field: 'adminIdNumber', reason: '核对' },
  saveReviewDraft: { draft: {} },
  logCall: { outcome: 'noAnswer', seconds: 0 },
  decideCase: DECISION,
  holdDecision: DECISION,
};

const ask = (browser: Browser, one: (typeof ofCases)[number], ids: Ids): Promise<Answer> => {
  const path = one.path.replace('{id}', ids.id).replace('{fileId}', ids.fileId);
  return browser.ask(one.method, path, one.method === 'GET' ? {} : { body: BODIES[one.id] ?? {} });
};

const comparable = ({ status, body }: Answer) => {
  const { instance: _own, ...rest } = body;
  return { status, ...rest };
};

const HELD = ['takeBackDecision', 'sendDecision'];

/** What would have changed if anybody had done anything, the audit log included. */
const rows = () =>
  world.query(`select (select count(*) from audit) as audit, (select count(*) from calls) as calls,
    (select count(*) from verdicts) as verdicts, (select count(*) from events) as events,
    (select sum(version) from cases) as versions, (select count(*) from outbox) as outbox`);

describe('A case of another agency does not exist', () => {
  test('among the operations that are asked', () => {
    expect(ofCases.length).toBeGreaterThanOrEqual(9);
    expect(ofCases.filter(({ hasBody, id }) => hasBody && !BODIES[id])).toEqual([]);
  });

  test.each(named)('%s', async (_, one) => {
    const before = await rows();
    const answer = await ask(stranger.browser, one, theirs);
    expect(answer).toMatchObject({ status: 404, code: 'not_found' });
    expect(comparable(answer)).toEqual(comparable(await ask(stranger.browser, one, nobodys)));
    expect(await rows()).toEqual(before);
  });
});

describe('A case on a colleague’s desk is closed', () => {
  test.each(named)('%s', async (_, one) => {
    const before = await rows();
    const answer = await ask(colleague.browser, one, theirs);
    // A decision that is held is its maker's own: to anybody else there is none.
    const closed = HELD.includes(one.id)
      ? { status: 404, code: 'not_found' }
      : { status: 403, code: 'review.not_claimed' };
    expect(answer).toMatchObject(closed);
    expect(await rows()).toEqual(before);
  });

  test('and for the one who claimed it, it is open', async () => {
    const reads = ofCases.filter(({ method }) => method === 'GET');
    expect(reads.length).toBeGreaterThan(1);
    for (const one of reads) expect((await ask(holder.browser, one, theirs)).status, one.path).toBe(200);
  });
});

test('Once it is decided nobody has it on the desk any more, and no picture of it is shown', async () => {
  await holder.browser.post(`/api/v1/review/cases/${theirs.id}/calls`, { outcome: 'reachedOk', seconds: 60 });
  await decide(holder, theirs.id, 'approve');
  for (const [, one] of named)
    for (const { browser } of [holder, colleague])
      expect((await ask(browser, one, theirs)).code, one.path).toMatch(
        /^(review\.(moved|not_claimed)|not_found)$/,
      );
});
