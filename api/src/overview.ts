import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { cents, id, instant } from './shapes.ts';

const tag = 'Operations';

export const overview = endpoint({
  id: 'overview',
  method: 'GET',
  path: '/api/v1/operations/overview',
  tag,
  summary: 'What is open and what is late: cases by state, those past their deadline, dead messages, money',
  auth: 'operator',
  answer: z.object({
    now: instant,
    counts: z.record(z.string(), z.int()),
    /** Open cases past their deadline, the latest first; at most 50. */
    late: z.array(
      z.object({
        id,
        number: z.string(),
        kind: z.string(),
        state: z.string(),
        subjectName: z.string(),
        dueAt: instant,
        agency: z.string().nullable(),
        reviewer: z.string().nullable(),
      }),
    ),
    /** What holds now and needs somebody to look, the newest first; at most 20. */
    alarms: z.array(
      z.object({
        kind: z.enum(['smsPrefix', 'smsConversion', 'smsSpending', 'deadMessages', 'subjectsViewed']),
        since: instant,
        until: instant,
        times: z.int(),
        /** What it is about, by name: how many were sent and used, the beginning of the numbers. */
        figures: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
    /** Counted up to 100. */
    deadMessages: z.int(),
    /** Orders whose money is not certain, unknown or being refunded, oldest first; at most 50. */
    uncertain: z.array(
      z.object({ id, number: z.string(), state: z.string(), amount: cents, createdAt: instant }),
    ),
    /** Days on which the payment platform’s bill and the ledger differ, the newest first; at most 10. */
    bills: z.array(
      z.object({
        date: z.string(),
        differences: z.array(
          z.object({
            kind: z.enum(['payment', 'refund']),
            /** The number of the order or of the refund. */
            id: z.string(),
            theirs: cents.nullable(),
            ours: cents.nullable(),
          }),
        ),
      }),
    ),
    agencies: z.object({ active: z.int(), paused: z.int() }),
  }),
  refusals: [],
});

const count = z.int();

export const funnel = endpoint({
  id: 'funnel',
  method: 'GET',
  path: '/api/v1/operations/funnel',
  tag,
  summary:
    'How many merchants reached each stage of the road by week, where they stand, and how old open cases are',
  auth: 'operator',
  answer: z.object({
    /** The last eight weeks, the running one first, by their Monday: who reached a stage for the first time. */
    weeks: z.array(
      z.object({
        week: z.string(),
        started: count,
        qualified: count,
        registered: count,
        handedIn: count,
        paid: count,
        passed: count,
        issued: count,
      }),
    ),
    /** Stages in order: who ever reached each, and who has come no further. */
    stages: z.array(z.object({ stage: z.string(), reached: count, stopped: count })),
    /** Where ages part, in working days: from more than `from` to `to`. `null` without a calendar. */
    bands: z.array(z.object({ from: count, to: count.nullable() })).nullable(),
    /** Open cases by who has them, one number for each band, each counted up to 1,000. */
    ages: z.array(
      z.object({ agencyId: z.uuid().nullable(), agency: z.string().nullable(), n: z.array(count) }),
    ),
    now: instant,
  }),
  refusals: [],
});

export const setup = endpoint({
  id: 'setup',
  method: 'GET',
  path: '/api/v1/operations/setup',
  tag,
  summary: 'What this installation is connected with, and what a local stand-in still plays',
  auth: 'operator',
  answer: z.object({
    parts: z.array(
      z.object({
        key: z.enum([
          'mail',
          'sms',
          'payments',
          'registry',
          'database',
          'rootKey',
          'support',
          'payee',
          'address',
        ]),
        state: z.enum(['ready', 'standIn', 'missing']),
        /** Names of the settings that change it; none where there is nothing to set. */
        settings: z.array(z.string()),
      }),
    ),
  }),
  refusals: [],
});
