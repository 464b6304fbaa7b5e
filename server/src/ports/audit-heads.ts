import type { AuditHead } from './records.ts';

/**
 * The second place of the audit log's signed heads, apart from the database: whoever shortens the log there has yet to
 * change this. Only ever added to.
 */
export type AuditHeads = { readonly append: (head: AuditHead) => Promise<void> };
