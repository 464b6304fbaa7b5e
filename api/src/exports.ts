import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { short } from './shapes.ts';

const tag = 'Exports';
const common = {
  method: 'POST',
  tag,
  answer: z.string(),
  media: 'text/csv',
  touch: true,
  refusals: [],
  noStore: true,
} as const;

// Each answers with a table as CSV (UTF-8 with a byte order mark) of the newest or most urgent rows, at most 5,000. The
// headers `export-rows` and `export-cut` say how many there are and whether rows were left out.

export const exportCases = endpoint({
  ...common,
  id: 'exportCases',
  path: '/api/v1/exports/cases',
  summary: 'The queue of the own agency as a table, by deadline; on the record',
  auth: 'reviewer',
  body: z.strictObject({
    state: z.enum(['queued', 'claimed', 'snoozed', 'deciding', 'secondLook', 'decided']).optional(),
  }),
});

export const exportStatements = endpoint({
  ...common,
  id: 'exportStatements',
  path: '/api/v1/exports/statements',
  summary: 'Imported entries of the bank as a table, newest first; on the record',
  auth: 'finance',
  body: z.strictObject({ toRefund: z.literal(true).optional() }),
});

export const exportInvoices = endpoint({
  ...common,
  id: 'exportInvoices',
  path: '/api/v1/exports/invoices',
  summary: 'Invoices that are not issued yet as a table; on the record',
  auth: 'finance',
  body: z.strictObject({}),
});

export const exportAudit = endpoint({
  ...common,
  id: 'exportAudit',
  path: '/api/v1/exports/audit',
  summary: 'The audit log as a table, newest first; the export itself is on the record',
  auth: 'operator',
  body: z.strictObject({ act: short(60).optional() }),
});
