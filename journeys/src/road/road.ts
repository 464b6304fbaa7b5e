import type { Instant } from '@ruzhu/rules';
import type { Actor } from '../engine/journey.ts';

/** The five stages a merchant sees. They are derived, never stored. */
export const STAGES = ['check', 'register', 'verify', 'miniProgram', 'handover'] as const;
export type Stage = (typeof STAGES)[number];
export type StageStatus = 'done' | 'current' | 'ahead';

/** How a task stands: cannot begin yet, not begun, begun, someone else has it, to be mended, done. */
export type TaskStatus = 'notYet' | 'notBegun' | 'begun' | 'waiting' | 'toMend' | 'done';

export type Task = {
  readonly key: string;
  readonly stage: Stage;
  readonly status: TaskStatus;
  /** Where it is done, in the merchant's pages. */
  readonly page: string;
};

/** What is waited for: who has it, since when, until when at the latest. */
export type Waiting = {
  readonly what: string;
  readonly who: Actor;
  readonly since: Instant;
  readonly by: Instant | null;
};

/** One application of the road as this view needs it: its state and how far each of its pages is. */
export type Leg = {
  readonly id: string;
  readonly state: string;
  readonly steps: readonly { readonly key: string; readonly status: 'notBegun' | 'begun' | 'done' }[];
  readonly settings?: readonly { readonly key: string; readonly status: 'notBegun' | 'begun' | 'done' }[];
  readonly returned: readonly string[];
  readonly mended: readonly string[];
  readonly since: Instant;
  readonly due: Readonly<Record<string, Instant | null>>;
  /** What a page waits for from someone else, by page: the legal representative, the bank. */
  readonly waits: Readonly<
    Record<string, { readonly who: Actor; readonly since: Instant; readonly by: Instant | null }>
  >;
};

export type RoadFacts = {
  readonly account: Leg;
  readonly verification: Leg | null;
  readonly miniProgram: Leg | null;
};

export type Road = {
  readonly stages: readonly { readonly stage: Stage; readonly status: StageStatus }[];
  readonly tasks: readonly Task[];
  readonly next: Task | null;
  readonly waiting: readonly Waiting[];
};

const VERIFIED = ['verified', 'renewalWindow'];

/** Everything a "what now" view shows, from the state of the applications alone. */
export function roadOf({ account, verification, miniProgram }: RoadFacts): Road {
  const tasks = [
    ...registerTasks(account),
    ...verifyTasks(account, verification),
    ...miniProgramTasks(account, miniProgram),
    ...handoverTasks(account, miniProgram),
  ];
  const stages = stagesOf({ account, verification, miniProgram });
  const next =
    tasks.find((task) => task.status === 'toMend') ??
    tasks.find((task) => task.status === 'begun' || task.status === 'notBegun') ??
    null;
  return { stages, tasks, next, waiting: waitingFor({ account, verification, miniProgram }, tasks) };
}

function stagesOf({ account, miniProgram }: RoadFacts): Road['stages'] {
  const done: Readonly<Record<Stage, boolean>> = {
    check: true,
    register: account.state !== 'registering',
    verify: VERIFIED.includes(account.state),
    miniProgram: miniProgram?.state === 'approved' || miniProgram?.state === 'delivered',
    handover: miniProgram?.state === 'delivered',
  };
  const current = STAGES.find((stage) => !done[stage]);
  return STAGES.map((stage) => ({
    stage,
    status: done[stage] ? 'done' : stage === current ? 'current' : 'ahead',
  }));
}

const REGISTER_PAGES: Readonly<Record<string, string>> = {
  password: 'register/password',
  type: 'register/type',
  entity: 'register/entity',
  verify: 'register/verify',
  admin: 'register/admin',
  adminSms: 'register/admin/sms',
  adminScan: 'register/admin/scan',
  name: 'register/name',
};

function registerTasks(account: Leg): Task[] {
  const page = (path: string) => `/a/${account.id}/${path}`;
  const registered = account.state !== 'registering';
  let open = true;
  const tasks = account.steps.map(({ key, status }): Task => {
    const waits = account.waits[key] !== undefined && status !== 'done';
    const shown = registered
      ? 'done'
      : !open && status === 'notBegun'
        ? 'notYet'
        : waits
          ? 'waiting'
          : status;
    // One waits for the legal representative while the next pages are filled in.
    if (status !== 'done' && !waits) open = false;
    return { key, stage: 'register', status: shown, page: page(REGISTER_PAGES[key] ?? 'register') };
  });
  const ready = account.steps.every(({ status }) => status === 'done');
  const submit: Task = {
    key: 'submitRegistration',
    stage: 'register',
    status: registered ? 'done' : ready ? 'notBegun' : 'notYet',
    page: page('register/check'),
  };
  return [...tasks, submit];
}

const VERIFY_PAGES: Readonly<Record<string, string>> = {
  agree: 'v/agree',
  who: 'v/who',
  licence: 'v/licence',
  proof: 'v/proof',
  bank: 'v/bank',
  contact: 'v/contact',
  naming: 'v/naming',
  invoice: 'v/invoice',
};
const VERIFY_STEPS = Object.keys(VERIFY_PAGES);

function verifyTasks(account: Leg, verification: Leg | null): Task[] {
  const page = (path: string) => `/a/${account.id}/${path}`;
  if (!verification) {
    const status = VERIFIED.includes(account.state)
      ? 'done'
      : account.state === 'registering'
        ? 'notYet'
        : 'notBegun';
    return [{ key: 'startVerification', stage: 'verify', status, page: page('v/agree') }];
  }
  const draft = verification.state === 'draft' || verification.state === 'unpaid';
  const mends = verification.state === 'refill' || verification.state === 'namingFailed';
  const agreed = verification.steps.find(({ key }) => key === 'agree')?.status === 'done';
  const tasks = VERIFY_STEPS.flatMap((key): Task[] => {
    const step = verification.steps.find((one) => one.key === key);
    if (!step) return [];
    const returned = mends && verification.returned.includes(key);
    const mended = verification.mended.includes(key);
    const waits = verification.waits[key] !== undefined && step.status !== 'done';
    const status = returned
      ? mended
        ? 'done'
        : 'toMend'
      : !draft
        ? 'done'
        : key !== 'agree' && !agreed
          ? 'notYet'
          : waits
            ? 'waiting'
            : step.status;
    return [{ key, stage: 'verify', status, page: page(returned ? 'v/fix' : (VERIFY_PAGES[key] ?? 'v')) }];
  });
  return [...tasks, ...payTasks(account, verification, tasks)];
}

const REVIEWING = ['paid', 'dispatched', 'reviewing', 'onHold'];
/** Paid, and yet the merchant's turn: what was mended must be sent, a slot must be chosen. */
const MERCHANT_HAS_IT = ['waitingContact', 'refill', 'namingFailed'];

function payTasks(account: Leg, verification: Leg, tasks: readonly Task[]): Task[] {
  const page = (path: string) => `/a/${account.id}/${path}`;
  const ready = tasks.every(({ status }) => status === 'done');
  const paid = verification.state !== 'draft' && verification.state !== 'unpaid';
  const pay: Task = {
    key: 'pay',
    stage: 'verify',
    status: paid ? 'done' : verification.state === 'unpaid' ? 'begun' : ready ? 'notBegun' : 'notYet',
    page: page(verification.state === 'unpaid' ? 'v/pay' : 'v/preflight'),
  };
  if (verification.state === 'failed' || verification.state === 'abandoned') {
    const again: Task = { key: 'applyAgain', stage: 'verify', status: 'notBegun', page: page('v/failed') };
    return [pay, again];
  }
  const status = !paid
    ? 'notYet'
    : MERCHANT_HAS_IT.includes(verification.state)
      ? 'toMend'
      : REVIEWING.includes(verification.state)
        ? 'waiting'
        : 'done';
  const name = verification.state === 'qualificationOk' ? 'waiting' : status;
  return [
    pay,
    {
      key: 'review',
      stage: 'verify',
      status: name,
      page: page(REVIEW_PAGE[verification.state] ?? 'v/status'),
    },
  ];
}

const REVIEW_PAGE: Readonly<Record<string, string>> = {
  waitingContact: 'v/call',
  refill: 'v/fix',
  namingFailed: 'v/fix',
  passed: 'v/passed',
  passedWithoutName: 'v/passed',
};

const PROGRAM_PAGES: Readonly<Record<string, string>> = {
  ready: 'ready',
  scan: 'scan',
  reuse: 'reuse',
  account: 'account',
  activate: 'sent',
  admin: 'admin',
  adminSms: 'admin/sms',
  adminScan: 'admin/scan',
  info: 'info',
  category: 'category',
  papers: 'licence',
};

/** What cannot be done before something else is: which papers there are to hand in, the categories say. */
const GROUNDS: Readonly<Record<string, string>> = { papers: 'category' };

/** The steps of a leg; what only looks done because its ground is missing has not begun. */
function grounded(steps: Leg['steps']): Leg['steps'] {
  const isDone = (key: string) => steps.some((step) => step.key === key && step.status === 'done');
  return steps.map((step) => {
    const ground = GROUNDS[step.key];
    return ground === undefined || isDone(ground) ? step : { ...step, status: 'notBegun' };
  });
}

function miniProgramTasks(account: Leg, program: Leg | null): Task[] {
  const verified = VERIFIED.includes(account.state);
  if (!program) {
    const page = `/a/${account.id}/mp/ready`;
    return [
      { key: 'startMiniProgram', stage: 'miniProgram', status: verified ? 'notBegun' : 'notYet', page },
    ];
  }
  const page = (path: string) => `/a/${account.id}/mp/${program.id}/${path}`;
  const returned = program.state === 'returned';
  const filling = !['reviewing', 'approved', 'delivered'].includes(program.state);
  let open = true;
  const steps = grounded(program.steps);
  const tasks = steps.map(({ key, status }): Task => {
    const shown = !filling
      ? 'done'
      : returned && program.returned.includes(key)
        ? program.mended.includes(key)
          ? 'done'
          : 'toMend'
        : !open && status === 'notBegun'
          ? 'notYet'
          : status;
    if (status !== 'done') open = false;
    return { key, stage: 'miniProgram', status: shown, page: page(PROGRAM_PAGES[key] ?? key) };
  });
  const ready = steps.every(({ status }) => status === 'done');
  const submit = filling
    ? ready
      ? 'notBegun'
      : 'notYet'
    : program.state === 'reviewing'
      ? 'waiting'
      : 'done';
  return [
    ...tasks,
    {
      key: 'submitMiniProgram',
      stage: 'miniProgram',
      status: submit,
      page: page(program.state === 'reviewing' ? 'status' : 'check'),
    },
  ];
}

const SETTING_PAGES: Readonly<Record<string, string>> = {
  related: 'set/related',
  privacy: 'set/privacy',
  base: 'set/base',
};

function handoverTasks(account: Leg, program: Leg | null): Task[] {
  const approved = program?.state === 'approved' || program?.state === 'delivered';
  if (!program || !approved)
    return [{ key: 'handover', stage: 'handover', status: 'notYet', page: `/a/${account.id}` }];
  const page = (path: string) => `/a/${account.id}/mp/${program.id}/${path}`;
  const settings = program.settings ?? [];
  const ready = settings.every(({ status }) => status === 'done');
  const handover = program.state === 'delivered' ? 'done' : ready ? 'notBegun' : 'notYet';
  return [
    ...settings.map(
      ({ key, status }): Task => ({ key, stage: 'handover', status, page: page(SETTING_PAGES[key] ?? key) }),
    ),
    { key: 'handover', stage: 'handover', status: handover, page: page('handover') },
  ];
}

/** Who has the ball when it is not the applicant. */
function waitingFor({ account, verification, miniProgram }: RoadFacts, tasks: readonly Task[]): Waiting[] {
  const waits = { ...account.waits, ...verification?.waits };
  const pages = Object.entries(waits).map(([what, wait]) => ({ what, ...wait }));
  const shown = tasks.filter((task) => task.status === 'waiting');
  const review =
    verification && shown.some(({ key }) => key === 'review')
      ? [waitOf('review', verification, REVIEW_WHO, REVIEW_DUE)]
      : [];
  const program =
    miniProgram?.state === 'reviewing'
      ? [waitOf('submitMiniProgram', miniProgram, REVIEW_WHO, REVIEW_DUE)]
      : [];
  return [...pages, ...review, ...program];
}

const REVIEW_WHO: Readonly<Record<string, Actor>> = {
  paid: 'system',
  qualificationOk: 'nameReviewer',
};
const REVIEW_DUE: Readonly<Record<string, string>> = {
  paid: 'dispatch',
  dispatched: 'firstCall',
  reviewing: 'decision',
  onHold: 'decisionLimit',
  qualificationOk: 'name',
};

function waitOf(
  what: string,
  leg: Leg,
  who: Readonly<Record<string, Actor>>,
  due: Readonly<Record<string, string>>,
): Waiting {
  const clock = due[leg.state] ?? 'review';
  return { what, who: who[leg.state] ?? 'reviewer', since: leg.since, by: leg.due[clock] ?? null };
}
