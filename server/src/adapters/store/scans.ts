import type { ClientBase } from 'pg';
import type { Device, ScanTicket } from '../../ports/records.ts';
import type { Scans } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, first, many, mustSave, save } from './query.ts';
import { inserted, prepared, selected, timestamp } from './rows.ts';
import { sweeping } from './sweeping.ts';

const ticket = selected(columns.scanTickets);
const insert = prepared<ScanTicket>(
  columns.scanTickets,
  `insert into scan_tickets ${inserted(columns.scanTickets)}`,
);
const find = `select ${ticket} from scan_tickets where id = $1`;
const byToken = `select ${ticket} from scan_tickets where token_hash = $1`;
const update = prepared<ScanTicket & { was: string }>(
  { ...columns.scanTickets, was: 'text' },
  `update scan_tickets set state = :state, tries_left = :triesLeft, device_id = :deviceId, ends_at = :endsAt
   where id = :id and state = :was`,
);
const begunSince = `
select ${ticket} from scan_tickets where merchant_id = $1 and begun_at >= $2
order by begun_at desc, id desc
limit $3`;

const phone = selected(columns.devices);
const device = `select ${phone} from devices where id = $1`;
const devicesOf = `
select ${phone} from devices where owner_index = $1 and revoked_at is null
order by enrolled_at, id`;
const deviceByKey = `select ${phone} from devices where fingerprint = $1 and revoked_at is null`;
const enrol = prepared<Device>(columns.devices, `insert into devices ${inserted(columns.devices)}`);
const revoke = `update devices set revoked_at = $2 where id = $1 and revoked_at is null`;

export const scans = (client: ClientBase): Scans => ({
  insert: (one) => mustSave(client, insert, one),
  find: (id) => first<ScanTicket>(client, find, [id]),
  byToken: (tokenHash) => first<ScanTicket>(client, byToken, [tokenHash]),
  update: (one, was) => save(client, update, { ...one, was }),
  begunSince: (merchantId, since, limit) =>
    many<ScanTicket>(client, begunSince, [merchantId, timestamp(since), limit]),
  device: (id) => first<Device>(client, device, [id]),
  devicesOf: (ownerIndex) => many<Device>(client, devicesOf, [ownerIndex]),
  deviceByKey: (fingerprint) => first<Device>(client, deviceByKey, [fingerprint]),
  enrol: (one) => mustSave(client, enrol, one),
  revoke: async (deviceId, at) => {
    await change(client, revoke, [deviceId, timestamp(at)]);
  },
  sweep: sweeping(client, 'scan_tickets', 'id', 'ends_at < $1'),
});
