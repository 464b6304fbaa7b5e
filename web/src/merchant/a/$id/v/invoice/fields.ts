import type { Answers } from '@ruzhu/journeys';
import { type InvoiceField, invoiceKinds } from '@ruzhu/rules';

/** What a kind of invoice asks for, the remark last; the title is the subject's and is not asked. */
export const fieldsOf = (kind: string): readonly Exclude<InvoiceField, 'invoiceTitle'>[] => {
  const facts = Object.entries(invoiceKinds).find(([key]) => key === kind)?.[1];
  const asked = (facts?.fields ?? []).filter((name) => name !== 'invoiceTitle');
  const isLast = (name: InvoiceField) => Number(name === 'invoiceRemark');
  return [...asked].sort((a, b) => isLast(a) - isLast(b));
};

/** What the page holds as answers of the step: the kind, and what this kind asks for. */
export function readInvoice(data: FormData): Answers {
  const kind = String(data.get('invoiceKind') ?? '');
  const asked = fieldsOf(kind).map((name) => [name, String(data.get(name) ?? '')] as const);
  return { invoiceKind: kind, ...Object.fromEntries(asked) };
}
