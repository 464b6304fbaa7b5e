import type { ClientBase } from 'pg';
import type { OutboxEntry, OutboxRow } from '../../ports/records.ts';
import type { Outbox } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { pageStart } from './page.ts';
import { change, first, many } from './query.ts';
import { columnList, rowArrays, selected, timestamp } from './rows.ts';
import { sweeping } from './sweeping.ts';

const row = selected(columns.outboxEntries);
const list = columnList(columns.outboxRows);
const given = rowArrays<OutboxRow>(columns.outboxRows, 'given');

const insert = `insert into outbox (${list}) select ${list} from ${given.from}`;

// An attempt counts when it begins, so that one that ends the process counts too. Each channel is a range of its own in
// the index, so that many that wait for one of them are not in the way of the others.
const claim = `
with due as (
  select of_due.id
  from unnest($4::text[]) as of_channel (channel)
  cross join lateral (
    select id, due_at from outbox
    where state = 'waiting' and outbox.channel = of_channel.channel and due_at <= $1
      and (leased_until is null or leased_until <= $1)
    order by due_at, id
    limit $2
    for update skip locked) as of_due
  order by of_due.due_at, of_due.id
  limit $2),
claimed as (
  update outbox set leased_until = $3, attempts = attempts + 1
  where id in (select id from due)
  returning *)
select ${row} from claimed order by due_at, id`;

// Whoever held the row too long and lost its lease must not bring back what another one has sent.
const sent = `
update outbox set state = 'sent', done_at = $2, fault = null, sent_to = coalesce($3, sent_to)
where id = $1 and state <> 'sent'`;
const again = `
update outbox set state = 'waiting', due_at = $2, leased_until = null, done_at = null, fault = $3,
  sent_to = coalesce($4, sent_to)
where id = $1 and state <> 'sent'`;
const dead = `
update outbox set state = 'dead', done_at = $2, fault = $3, sent_to = coalesce($4, sent_to)
where id = $1 and state = 'waiting'`;
const drop = `delete from outbox where id = $1 and state = 'waiting'`;

const find = `select ${row} from outbox where id = $1`;
// A message goes out by a handful of rows.
const ofMessages = `select ${row} from outbox where message_id = any($1::uuid[]) order by created_at, id`;

// Each state and channel is a range of its own in the index, already in order.
const recent = `
select found.*
from unnest($1::text[]) as of_state (state) cross join unnest($2::text[]) as of_channel (channel)
cross join lateral (
  select ${row} from outbox
  where outbox.state = of_state.state and outbox.channel = of_channel.channel and (created_at, id) < ($3, $4)
  order by created_at desc, id desc
  limit $5) as found
order by found."createdAt" desc, found.id desc
limit $5`;

const states: readonly OutboxEntry['state'][] = ['waiting', 'sent', 'dead'];
const channels: readonly OutboxRow['channel'][] = ['email', 'sms', 'event', 'work'];

const swept = (state: string) => `state = '${state}' and state in ('sent', 'dead') and done_at < $1`;

export const outbox = (client: ClientBase): Outbox => ({
  sweep: (state, before) => sweeping(client, 'outbox', 'id', swept(state))(before),
  insert: async (rows) => {
    if (rows.length > 0) await change(client, insert, given.valuesOf(rows));
  },
  claim: (now, limit, leaseMs, channel) =>
    many<OutboxEntry>(client, claim, [
      timestamp(now),
      limit,
      timestamp(now + leaseMs),
      channel ? [channel] : channels,
    ]),
  sent: async (id, at, sentTo = null) => {
    await change(client, sent, [id, timestamp(at), sentTo]);
  },
  again: async (id, dueAt, fault, sentTo = null) => {
    await change(client, again, [id, timestamp(dueAt), fault, sentTo]);
  },
  dead: async (id, at, fault, sentTo = null) => {
    await change(client, dead, [id, timestamp(at), fault, sentTo]);
  },
  drop: async (id) => {
    await change(client, drop, [id]);
  },
  find: (id) => first<OutboxEntry>(client, find, [id]),
  ofMessages: (messageIds) => many<OutboxEntry>(client, ofMessages, [messageIds]),
  recent: ({ state, channel, ...page }) =>
    many<OutboxEntry>(client, recent, [
      state ? [state] : states,
      channel ? [channel] : channels,
      ...pageStart(page),
      page.limit,
    ]),
});
