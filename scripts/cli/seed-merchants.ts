import { setTimeout as pause } from 'node:timers/promises';
import { Browser, until } from '../demo/client.ts';
import { type Merchant, merchants } from '../demo/merchants.ts';
import { reviewNext } from '../demo/reviewer.ts';
import { walk } from '../demo/walk.ts';

/** How far merchants come, those first who need the reviewer: the others wait in the queue, which is taken in order. */
const stages = [
  'delivered',
  'program',
  'verified',
  'returned',
  'waiting',
  'ready',
  'registered',
  'bound',
  'begun',
] as const;
export type Stage = (typeof stages)[number];

/** The words of the walk after which a merchant of the stage goes no further. */
const LAST_WORDS: Readonly<Record<Stage, RegExp>> = {
  delivered: /^$/,
  program: /^mini program begun/,
  verified: /^order .* paid$/,
  returned: /^order .* paid$/,
  waiting: /^order .* paid$/,
  ready: /^everything handed in/,
  registered: /^service account registered$/,
  bound: /^administrator bound/,
  begun: /^mailbox proved/,
};

const NEEDS_REVIEW: readonly Stage[] = ['delivered', 'program', 'verified', 'returned'];

/** The case whose decision brings them there, after they have done their part. */
const LAST_CASE: Partial<Readonly<Record<Stage, string>>> = { verified: 'name', returned: 'entity' };

class Enough extends Error {}

async function walkTo(stage: Stage, url: string, merchant: Merchant): Promise<void> {
  const say = (words: string) => {
    if (LAST_WORDS[stage].test(words)) throw new Enough();
  };
  await walk({ url, merchant, say, isReviewed: true }).catch((fault: unknown) => {
    if (!(fault instanceof Enough)) throw fault;
  });
}

/** Two merchants of a kind each time, a fruit shop and a food maker, whose names nobody has. */
function* people(seed: number): Generator<Merchant> {
  for (let next = seed; ; next += 1) yield* merchants(next);
}

type Seeding = {
  readonly url: string;
  readonly count: number;
  readonly seed: number;
  readonly told: (stage: Stage, merchant: Merchant) => void;
};

/**
 * Adds merchants in all stages in turn by walking the road over the API, so that all of it is as the product makes it.
 * A reviewer takes what is in the queue until nobody needs one any more.
 */
export async function seedMerchants({ url, count, seed, told }: Seeding): Promise<void> {
  const given = people(seed);
  const plan = Array.from({ length: count }, (_, place) => stages[place % stages.length] ?? 'begun')
    .toSorted((a, b) => stages.indexOf(a) - stages.indexOf(b))
    .map((stage) => ({ stage, merchant: given.next().value }));
  const returned = new Set(
    plan.filter(({ stage }) => stage === 'returned').map(({ merchant }) => merchant?.entityName),
  );
  const decided = new Set<string>();
  const desk = {
    reviewer: new Browser(url, 'seed reviewer'),
    ours: () => true,
    returns: (name: string) => returned.has(name),
    say: (kind: string, name: string) => void decided.add(`${kind} of ${name}`),
  };
  let isOver = false;
  const reviewing = async () => {
    await desk.reviewer.post('/api/v1/local/staff', { role: 'reviewer' });
    while (!isOver) if (!(await reviewNext(desk))) await pause(20);
  };
  const walkAll = async (wanted: boolean) => {
    for (const { stage, merchant } of plan.filter((one) => NEEDS_REVIEW.includes(one.stage) === wanted)) {
      if (!merchant) continue;
      await walkTo(stage, url, merchant);
      const last = LAST_CASE[stage] && `${LAST_CASE[stage]} of ${merchant.entityName}`;
      if (last) await until('the reviewer', async () => (decided.has(last) ? true : null));
      told(stage, merchant);
    }
  };
  const reviewed = walkAll(true).finally(() => {
    isOver = true;
  });
  await Promise.all([reviewing(), reviewed]);
  await walkAll(false);
}
