import type { ClientBase } from 'pg';
import type { Setting, Settings } from '../../ports/store.ts';
import { change, many } from './query.ts';
import { timestamp } from './rows.ts';

const all = `
select key, value, version, changed_at as "changedAt", changed_by as "changedBy" from settings
order by key`;
const insert = `
insert into settings (key, value, version, changed_by, changed_at) values ($1, $2, $3 + 1, $4, $5)
on conflict (key) do nothing`;
const update = `
update settings set value = $2, version = $3 + 1, changed_by = $4, changed_at = $5
where key = $1 and version = $3`;

export const settings = (client: ClientBase): Settings => ({
  all: async () => {
    const rows = await many<Setting & { key: string }>(client, all);
    return Object.fromEntries(rows.map(({ key, ...setting }) => [key, setting]));
  },
  put: async (key, value, expected, by, at) => {
    const values = [key, JSON.stringify(value), expected, by, timestamp(at)];
    return (await change(client, expected === 0 ? insert : update, values)) > 0;
  },
});
