/** The invoice: its kind, its title and its numbers. */
import { plainCode } from '../identifiers/plain-text.ts';
import { type InvoiceRequest, judgeInvoice } from '../invoice/invoice.ts';
import { type InvoiceField, invoiceKinds } from '../invoice/invoice-kinds.data.ts';
import type { InvoiceKind } from '../policy/policy.ts';
import { verificationFee } from '../qualifications/verification-fee.ts';
import type { Refusal } from '../result.ts';
import { isAsPrinted, subjectNameOf } from './check-subject.ts';
import type { Dossier, DossierInvoice } from './dossier.ts';
import type { Check } from './lint-context.ts';
import {
  advice,
  found,
  type LintFinding,
  NOT_ASKED,
  NOT_IN_DOSSIER,
  refusedAt,
  together,
} from './lint-finding.ts';

/** Where each field of an invoice stands in a dossier. */
const FIELDS: Readonly<
  Record<
    InvoiceField,
    { readonly path: string; readonly of: (invoice: DossierInvoice) => string | undefined }
  >
> = {
  invoiceTitle: { path: 'invoice.title', of: ({ title }) => title },
  taxNumber: { path: 'invoice.taxNumber', of: ({ taxNumber }) => taxNumber },
  invoiceRemark: { path: 'invoice.remark', of: ({ remark }) => remark },
  registeredAddress: { path: 'invoice.registeredAddress', of: (invoice) => invoice.registeredAddress },
  registeredPhone: { path: 'invoice.registeredPhone', of: (invoice) => invoice.registeredPhone },
  invoiceBank: { path: 'invoice.bankName', of: ({ bankName }) => bankName },
  invoiceAccount: { path: 'invoice.accountNumber', of: ({ accountNumber }) => accountNumber },
  invoiceEmail: { path: 'invoice.email', of: ({ email }) => email },
  mailRecipient: { path: 'invoice.mail.recipient', of: ({ mail }) => mail?.recipient },
  mailPhone: { path: 'invoice.mail.phone', of: ({ mail }) => mail?.phone },
  mailArea: { path: 'invoice.mail.area', of: ({ mail }) => mail?.area },
  mailStreet: { path: 'invoice.mail.street', of: ({ mail }) => mail?.street },
  mailPostcode: { path: 'invoice.mail.postcode', of: ({ mail }) => mail?.postcode },
};

const isField = (key: string): key is InvoiceField => Object.hasOwn(FIELDS, key);

const pathOf = (key: string) => (isField(key) ? FIELDS[key].path : 'invoice.kind');
const valueAt = (key: string, invoice: DossierInvoice) =>
  isField(key) ? FIELDS[key].of(invoice) : invoice.kind;

function requestOf(invoice: DossierInvoice, invoiceKind: InvoiceKind): InvoiceRequest {
  const request: { -readonly [Field in InvoiceField]?: string } = {};
  for (const key of invoiceKinds[invoiceKind].fields) request[key] = FIELDS[key].of(invoice) ?? '';
  return { invoiceKind, ...request };
}

/** Without it a common field is unknown; a field of a special invoice must be there. */
const isUnsaid = ({ code, path }: Refusal, invoice: DossierInvoice) =>
  code === 'field.missing' && valueAt(path, invoice) === undefined;

const isSubjects = (invoice: DossierInvoice, { subject }: Dossier) =>
  plainCode(invoice.taxNumber) === plainCode(subject?.licenceNumber);

function findingOf(refusal: Refusal, invoice: DossierInvoice, dossier: Dossier): LintFinding {
  const path = pathOf(refusal.path);
  const isReviewers =
    refusal.code === 'invoice.tax_check' && isAsPrinted(dossier) && isSubjects(invoice, dossier);
  return isReviewers ? advice('lint.uscc_as_printed', path) : refusedAt(path, { ...refusal, path: '' });
}

/** All but individual businesses are taxed under their credit code; another one on the invoice is most likely somebody else's. */
function otherTaxNumber(invoice: DossierInvoice, dossier: Dossier): readonly LintFinding[] {
  const [tax, code] = [plainCode(invoice.taxNumber), plainCode(dossier.subject?.licenceNumber)];
  const isCompanys = dossier.subject?.kind !== 'soleTrader' && tax.length === 18 && code.length === 18;
  return isCompanys && tax !== code ? [advice('lint.tax_number_differs', 'invoice.taxNumber')] : [];
}

function isFree({ subject }: Dossier, policy: Parameters<Check>[1]['policy']): boolean {
  const kind = subject?.kind;
  return kind !== undefined && verificationFee(policy, { kind, licenceNumber: subject?.licenceNumber }) === 0;
}

/**
 * Nobody is invoiced who pays nothing. Refusals: those of `judgeInvoice`. Advice: `lint.tax_number_differs`, `lint.uscc_as_printed`. A common field that is
 * absent leaves the rule unknown.
 */
export const invoiceStands: Check = (dossier, { policy, asOf }) => {
  const { invoice } = dossier;
  if (invoice?.kind === undefined && isFree(dossier, policy)) return NOT_ASKED;
  if (invoice?.kind === undefined) return NOT_IN_DOSSIER;
  const name = subjectNameOf(dossier);
  const refusals = judgeInvoice(requestOf(invoice, invoice.kind), {
    policy,
    asOf,
    entityName: name ?? invoice.title ?? '',
    payer: invoice.payer ?? 'merchant',
  });
  const said = refusals.filter((one) => !isUnsaid(one, invoice));
  const findings = said.map((one) => findingOf(one, invoice, dossier));
  const others = findings.length > 0 || invoice.kind === 'none' ? [] : otherTaxNumber(invoice, dossier);
  const isKnown = invoice.kind === 'none' || (said.length === refusals.length && name !== undefined);
  return together(found([...findings, ...others], isKnown));
};
