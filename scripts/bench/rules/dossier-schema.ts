/**
 * The reviewer's rules as a JSON Schema: what Ajv can say. It knows patterns, lengths, choices and, by `$data`, that two
 * values are equal. It cannot say a check digit, an age, a date against another day, an hour, which papers a category
 * needs, or which words a name may not have.
 */
import { dossierSchema, type Json } from '@ruzhu/rules';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { patterns } from './patterns.data.ts';

type Schema = { readonly [key: string]: Json };

/** The value is the one at another place of the dossier. */
const same = (path: string): Schema => ({ const: { $data: `/${path.replaceAll('.', '/')}` } });

/** What must hold at a path, over and above the shape. */
const RULES: Readonly<Record<string, Schema>> = {
  'subject.name': { ...same('licence.nameOnLicence'), minLength: 2 },
  'subject.licenceNumber': { pattern: patterns.uscc, ...same('licence.numberOnLicence') },
  'subject.legalRepName': same('licence.legalRepOnLicence'),
  'licence.image.present': { const: true },
  'licence.image.findings': {
    items: { not: { pattern: '^doc\\.(?:blurred|cropped|low_resolution|covered)$' } },
  },
  'bank.accountName': same('subject.name'),
  'bank.cnaps': { pattern: patterns.cnaps },
  'bank.accountNumber': { pattern: patterns.corporate_account },
  'bank.accountKind': { const: 'corporate' },
  'administrator.idNumber': { pattern: patterns.resident_id },
  'administrator.mobile': { pattern: patterns.mobile_cn },
  'administrator.scannedAsSame': { const: true },
  'contact.mobile': { pattern: patterns.mobile_cn },
  'contact.email': { pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' },
  'contact.mobileProvedAt': { type: 'string' },
  'naming.name': { minLength: 2, maxLength: 15 },
  'naming.basis': { type: 'string' },
  'naming.introduction': { minLength: 4, maxLength: 120, pattern: '[\\u4e00-\\u9fff]' },
  'naming.isFree': { const: true },
  'naming.trademark.status': { const: 'registered' },
  'naming.trademark.isChinese': { const: true },
  'naming.trademark.certificate': { const: true },
  'naming.trademark.holder': same('subject.name'),
  'invoice.title': same('subject.name'),
  'invoice.taxNumber': same('subject.licenceNumber'),
  'registry.outcome': { const: 'match' },
  'terms.acceptedVersion': same('terms.currentVersion'),
  'quota.subjectAccounts': { maximum: 49 },
  'quota.adminPhone': { maximum: 4 },
  categories: { minItems: 1, maxItems: 5 },
  papers: { minItems: 1 },
};

/** A rule at its path, as a schema over the whole dossier. */
const ruleAt = (path: string, rule: Schema): Schema =>
  path.split('.').reduceRight<Schema>((inner, key) => ({ properties: { [key]: inner } }), rule);

/** Whether a dossier has the shape and keeps the rules; every rule is looked at, as the check does. */
export function schemaJudge(): (dossier: unknown) => boolean {
  const ajv = new Ajv2020({ $data: true, allErrors: true, strict: false });
  const allOf = Object.entries(RULES).map(([path, rule]) => ruleAt(path, rule));
  return ajv.compile({ allOf: [dossierSchema, ...allOf] });
}
