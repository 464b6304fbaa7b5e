import type { ClientBase, Pool } from 'pg';
import type { Commit } from '../../ports/records.ts';
import * as columns from './columns.data.ts';
import { columnList, overwritten, rowArrays } from './rows.ts';

/** The step a row belongs to, which the row itself need not tell: a timer may be an order's. */
const ofStep = { stepId: 'uuid' } as const;
type OfStep<Row> = Row & { readonly stepId: string };
type Rows = {
  readonly step: Commit['application'] & { readonly expected: number | null };
  readonly event: OfStep<Commit['events'][number]>;
  readonly entry: OfStep<Commit['outbox'][number]>;
  readonly message: OfStep<Commit['messages'][number]>;
  readonly link: OfStep<Commit['links'][number]>;
  readonly timer: OfStep<Commit['timers']['set'][number]>;
  readonly stopped: OfStep<Commit['timers']['stop'][number]>;
};

const step = rowArrays<Rows['step']>({ ...columns.applications, expected: 'integer' }, 'step');
const event = rowArrays<Rows['event']>({ ...ofStep, ...columns.events }, 'event', step.until);
const entry = rowArrays<Rows['entry']>({ ...ofStep, ...columns.outboxRows }, 'entry', event.until);
const message = rowArrays<Rows['message']>({ ...ofStep, ...columns.messages }, 'message', entry.until);
const link = rowArrays<Rows['link']>({ ...ofStep, ...columns.shortLinks }, 'link', message.until);
const timer = rowArrays<Rows['timer']>({ ...ofStep, ...columns.timers }, 'timer', link.until);
const stopped = rowArrays<Rows['stopped']>(
  { ...ofStep, ownerId: 'uuid', clock: 'text' },
  'stopped',
  timer.until,
);

const listOf = {
  application: columnList(columns.applications),
  event: columnList(columns.events),
  entry: columnList(columns.outboxRows),
  message: columnList(columns.messages),
  link: columnList(columns.shortLinks),
  timer: columnList(columns.timers),
};

/**
 * Any number of steps of different applications in one statement, and so in one commit. A step whose application has
 * another version than expected, or is there although it should be new, leaves nothing at all.
 */
const commit = `
with step as (select * from ${step.from}),
changed as (
  update applications set
    state = step.state, version = step.version, answers = step.answers, sealed = step.sealed, facts = step.facts,
    head_hash = step.head_hash, updated_at = step.updated_at
  from step
  where step.expected is not null and applications.id = step.id and applications.version = step.expected
  returning applications.id
),
born as (
  insert into applications (${listOf.application})
  select ${listOf.application} from step where expected is null
  on conflict (id) do nothing
  returning id
),
done as (select id from changed union all select id from born),
new_events as (
  insert into events (${listOf.event})
  select ${listOf.event} from ${event.from} where step_id in (select id from done)
),
new_outbox as (
  insert into outbox (${listOf.entry})
  select ${listOf.entry} from ${entry.from} where step_id in (select id from done)
),
new_messages as (
  insert into messages (${listOf.message})
  select ${listOf.message} from ${message.from} where step_id in (select id from done)
),
new_links as (
  insert into short_links (${listOf.link})
  select ${listOf.link} from ${link.from} where step_id in (select id from done)
),
set_timers as (
  insert into timers (${listOf.timer})
  select ${listOf.timer} from ${timer.from} where step_id in (select id from done)
  on conflict (owner_id, clock) do update set ${overwritten(columns.timers, 'ownerId', 'clock')}
),
stopped_timers as (
  delete from timers using ${stopped.from}
  where timers.owner_id = stopped.owner_id and timers.clock = stopped.clock and step_id in (select id from done)
)
select id from done`;

function valuesOf(commits: readonly Commit[]): unknown[] {
  const rowsOf = <Row>(pick: (commit: Commit) => readonly Row[]) =>
    commits.flatMap((one) => pick(one).map((row) => ({ ...row, stepId: one.application.id })));
  return [
    ...step.valuesOf(commits.map(({ application, expected }) => ({ ...application, expected }))),
    ...event.valuesOf(rowsOf((one) => one.events)),
    ...entry.valuesOf(rowsOf((one) => one.outbox)),
    ...message.valuesOf(rowsOf((one) => one.messages)),
    ...link.valuesOf(rowsOf((one) => one.links)),
    ...timer.valuesOf(rowsOf((one) => one.timers.set)),
    ...stopped.valuesOf(rowsOf((one) => one.timers.stop)),
  ];
}

/**
 * Stores steps of different applications and gives the ids of those that were stored; the others met another version.
 * By a pool they are durable when this resolves, by a client when its transaction is. A row that the database refuses
 * fails all of them. Its plan is made once for each connection, which for a single step is half of the work.
 */
export async function commitSteps(
  db: Pool | ClientBase,
  commits: readonly Commit[],
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ id: string }>({
    name: 'commit-steps',
    text: commit,
    values: valuesOf(commits),
  });
  return new Set(rows.map(({ id }) => id));
}
