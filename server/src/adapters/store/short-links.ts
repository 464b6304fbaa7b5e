import type { ClientBase } from 'pg';
import type { ShortLink } from '../../ports/records.ts';
import type { ShortLinks } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { change, first } from './query.ts';
import { columnList, rowArrays, selected } from './rows.ts';
import { sweeping } from './sweeping.ts';

const list = columnList(columns.shortLinks);
const given = rowArrays<ShortLink>(columns.shortLinks, 'given');
const insert = `insert into short_links (${list}) select ${list} from ${given.from}`;
const find = `select ${selected(columns.shortLinks)} from short_links where token_hash = $1`;

export const shortLinks = (client: ClientBase): ShortLinks => ({
  insert: async (links) => {
    if (links.length > 0) await change(client, insert, given.valuesOf(links));
  },
  find: (tokenHash) => first<ShortLink>(client, find, [tokenHash]),
  sweep: sweeping(client, 'short_links', 'token_hash', 'ends_at < $1'),
});
