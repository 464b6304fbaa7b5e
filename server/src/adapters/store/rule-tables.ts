import type { ClientBase } from 'pg';
import type { RuleTable } from '../../ports/records.ts';
import type { RuleTables } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { many, save } from './query.ts';
import { inserted, prepared, selected } from './rows.ts';

const append = prepared<RuleTable>(
  columns.ruleTables,
  `insert into rule_tables ${inserted(columns.ruleTables)} on conflict do nothing`,
);
const others = `
select ${selected(columns.ruleTables)} from rule_tables
where id <> all($1::uuid[]) order by effective_from, loaded_at, id`;

export const ruleTables = (client: ClientBase): RuleTables => ({
  append: (table) => save(client, append, table),
  others: (known) => many<RuleTable>(client, others, [[...known]]),
});
