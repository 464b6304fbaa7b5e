import type { ClientBase } from 'pg';
import type { Invoice } from '../../ports/records.ts';
import type { Invoices } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { pageStart } from './page.ts';
import { first, many, mustSave, save } from './query.ts';
import { assigned, inserted, prepared, selected } from './rows.ts';

const row = selected(columns.invoices);
const insert = prepared<Invoice>(columns.invoices, `insert into invoices ${inserted(columns.invoices)}`);
const find = `select ${row} from invoices where id = $1`;
const ofOrder = `select ${row} from invoices where order_id = $1`;
const update = prepared<Invoice & { was: string }>(
  { ...columns.invoices, was: 'text' },
  `update invoices set ${assigned(columns.invoices, 'id', 'merchantId', 'orderId')}
   where id = :id and state = :was`,
);
const open = `
select ${row} from invoices
where state in ('requested', 'issuing', 'failed', 'redRequested') and (requested_at, id) < ($1, $2)
order by requested_at desc, id desc
limit $3`;

export const invoices = (client: ClientBase): Invoices => ({
  insert: (invoice) => mustSave(client, insert, invoice),
  find: (id) => first<Invoice>(client, find, [id]),
  ofOrder: (orderId) => first<Invoice>(client, ofOrder, [orderId]),
  update: (invoice, was) => save(client, update, { ...invoice, was }),
  open: (page) => many<Invoice>(client, open, [...pageStart(page), page.limit]),
});
