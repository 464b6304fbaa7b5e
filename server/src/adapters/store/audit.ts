import type { ClientBase } from 'pg';
import type { AuditEntry, AuditHead } from '../../ports/records.ts';
import type { Audit } from '../../ports/store.ts';
import * as columns from './columns.data.ts';
import { first, many, mustSave, save } from './query.ts';
import { inserted, prepared, selected } from './rows.ts';

// Whoever appends holds the head until its transaction ends, so that no two rows follow the same one.
const head = 'select seq, hash from audit_head for update';
const append = prepared<AuditEntry>(
  columns.auditEntries,
  `with moved as (update audit_head set seq = :seq, hash = :hash)
   insert into audit ${inserted(columns.auditEntries)}`,
);
const row = selected(columns.auditEntries);
const ofMerchant = `select ${row} from audit where merchant_id = $1 order by seq desc limit $2`;
const recent = `select ${row} from audit where seq < $1 order by seq desc limit $2`;
const recentOfAct = `select ${row} from audit where seq < $1 and act = $3 order by seq desc limit $2`;
const after = `select ${row} from audit where seq > $1 order by seq limit $2`;
const headNow = 'select seq, hash from audit_head';
const keepHead = prepared<AuditHead>(
  columns.auditHeads,
  `insert into audit_heads ${inserted(columns.auditHeads)} on conflict (seq) do nothing`,
);
const heads = `select ${selected(columns.auditHeads)} from audit_heads order by seq desc limit $1`;

type Head = Pick<AuditEntry, 'seq' | 'hash'>;

export const audit = (client: ClientBase): Audit => ({
  append: async (entry, hash) => {
    const last = await first<Head>(client, head);
    if (!last) throw new Error('the audit log has no head');
    const seq = last.seq + 1;
    await mustSave(client, append, { ...entry, seq, hash: hash(last.hash, seq) });
  },
  after: (seq, limit) => many<AuditEntry>(client, after, [seq, limit]),
  head: async () => {
    const last = await first<Head>(client, headNow);
    if (!last) throw new Error('the audit log has no head');
    return last;
  },
  keepHead: (signed) => save(client, keepHead, signed),
  heads: (limit) => many<AuditHead>(client, heads, [limit]),
  ofMerchant: (merchantId, limit) => many<AuditEntry>(client, ofMerchant, [merchantId, limit]),
  recent: ({ beforeSeq = Number.MAX_SAFE_INTEGER, limit, act }) =>
    act === undefined
      ? many<AuditEntry>(client, recent, [beforeSeq, limit])
      : many<AuditEntry>(client, recentOfAct, [beforeSeq, limit, act]),
});
