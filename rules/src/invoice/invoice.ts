import { readEmail } from '../contact/email.ts';
import type { ReadContext } from '../identifiers/reading.ts';
import { parseTaxpayerNumber } from '../identifiers/taxpayer-number.ts';
import { compareEntityNames } from '../names/compare-entity-names.ts';
import { countCharacters, plainText } from '../plain-text.ts';
import type { InvoiceKind, Policy } from '../policy/policy.ts';
import { at, type Refusal, refuse } from '../result.ts';
import { type InvoiceField, invoiceKinds, specialInvoiceFields } from './invoice-kinds.data.ts';

/** What the merchant fills in; fields the kind does not ask for are not looked at. */
export type InvoiceRequest = { readonly invoiceKind: InvoiceKind } & {
  readonly [Field in InvoiceField]?: string;
};

export type InvoiceContext = ReadContext & {
  readonly policy: Policy;
  /** The verified subject: no invoice is made out to anybody else. */
  readonly entityName: string;
  /** A merchant whose provider pays gets none. */
  readonly payer: 'merchant' | 'provider';
};

/** Longest text of a field; what the tax platform prints on one line. */
const LONGEST = 200;

/**
 * The kinds of invoice a payer may choose under a policy. A provider pays from its own package and is invoiced itself,
 * so that its merchants choose none.
 */
export const invoiceKindsFor = (policy: Policy, payer: InvoiceContext['payer']): readonly InvoiceKind[] =>
  payer === 'provider' ? ['none'] : policy.values['invoice.kinds'];

const isBlank = (text: unknown) => plainText(text) === '';

/** The rules of single fields, beyond being given and short enough. */
const FIELD_RULES: Readonly<
  Partial<Record<InvoiceField, (text: string, context: InvoiceContext) => Refusal | null>>
> = {
  invoiceTitle: (text, { entityName }) =>
    compareEntityNames(text, entityName).equal
      ? null
      : refuse('invoice.title_differs', '', { entityName }).refusal,
  taxNumber: (text, context) => {
    const read = parseTaxpayerNumber(text, context);
    return read.ok ? null : read.refusal;
  },
  invoiceEmail: (text) => {
    const read = readEmail(text);
    return read.ok ? null : read.refusal;
  },
  mailPostcode: (text) =>
    /^\d{6}$/.test(plainText(text).normalize('NFKC')) ? null : refuse('invoice.postcode').refusal,
};

function missing(field: InvoiceField): Refusal | null {
  if (field === 'invoiceRemark') return null;
  return refuse(
    specialInvoiceFields.includes(field) ? 'invoice.special_field_missing' : 'field.missing',
    field,
  ).refusal;
}

function fieldFault(field: InvoiceField, text: string | undefined, context: InvoiceContext): Refusal | null {
  if (isBlank(text)) return missing(field);
  const count = countCharacters(plainText(text));
  if (count > LONGEST) return refuse('invoice.too_long', field, { max: LONGEST, count }).refusal;
  const fault = FIELD_RULES[field]?.(text ?? '', context) ?? null;
  return fault && at(field, fault);
}

/**
 * Judges an invoice request; gives every fault, each at its field.
 * Refusals: `invoice.kind`, `field.missing`, `invoice.special_field_missing`, `invoice.title_differs`,
 * `invoice.too_long`, `invoice.postcode`, those of `parseTaxpayerNumber` at `taxNumber` and of `readEmail` at `invoiceEmail`.
 * An invoice is also given when verification fails; kind and title are fixed when the order is paid.
 */
export function judgeInvoice(request: InvoiceRequest, context: InvoiceContext): readonly Refusal[] {
  if (!invoiceKindsFor(context.policy, context.payer).includes(request.invoiceKind))
    return [refuse('invoice.kind', 'invoiceKind').refusal];
  return invoiceKinds[request.invoiceKind].fields.flatMap((field) => {
    const fault = fieldFault(field, request[field], context);
    return fault ? [fault] : [];
  });
}
