/** A number of each kind that passes and that nobody has seen before. */
import { type IdentifierKindName, identifierKinds } from '@ruzhu/rules';
import { mod11x2Check, mod11x10Check } from '../../../rules/src/identifiers/check-digits.ts';
import {
  type Random,
  syntheticBankCard,
  syntheticCnaps,
  syntheticCorporateAccount,
  syntheticFoodOperationLicence,
  syntheticFoodProductionLicence,
  syntheticMobile,
  syntheticOrganisationCode,
  syntheticRegistrationNumber,
  syntheticResidentId,
  syntheticUscc,
} from '../../../rules/src/testing/synthetic.ts';

const digits = (random: Random, count: number) => Array.from({ length: count }, () => random(10)).join('');

const birth = (random: Random) => `19${60 + random(40)}0${1 + random(9)}${10 + random(18)}`;

function person(random: Random, lead: string): string {
  const body = lead + birth(random) + digits(random, 3);
  return body + mod11x2Check(body);
}

function prepackagedFoodFiling(random: Random): string {
  const body = `YB2460323${digits(random, 6)}`;
  return body + mod11x10Check(body, 2, 15);
}

/** Kinds whose numbers have a check digit or a date in them, or whose numbers must lie in a table. */
const MAKERS: Readonly<Partial<Record<IdentifierKindName, (random: Random) => string>>> = {
  uscc: (random) => syntheticUscc(random),
  business_reg_no_15: (random) => syntheticRegistrationNumber(random),
  org_code: syntheticOrganisationCode,
  resident_id: (random) => syntheticResidentId(random),
  gat_residence_permit: (random) => person(random, '830000'),
  foreign_pr_new: (random) => person(random, '932682'),
  foreign_pr_old: (random) => `KAZ1100${birth(random).slice(2)}${digits(random, 2)}`,
  mobile_cn: syntheticMobile,
  landline_cn: (random) => `0898-6${digits(random, 7)}`,
  service_400: (random) => `4008${digits(random, 6)}`,
  bank_card: (random) => syntheticBankCard(random, 16 + random(4)),
  cnaps: (random) => syntheticCnaps(random),
  food_operation_license: (random) => syntheticFoodOperationLicence(random),
  food_production_license: (random) => syntheticFoodProductionLicence(random),
  prepackaged_food_filing: prepackagedFoodFiling,
  telecom_license: (random) => `琼B2-20${10 + random(16)}${digits(random, 4)}`,
  icp_filing: (random) => `琼ICP备${digits(random, 8)}号-${1 + random(9)}`,
  psb_filing: (random) => `琼公网安备460323${digits(random, 8)}号`,
  medical_device_operation_filing: (random) => `琼三沙食药监械经营备2020${digits(random, 4)}号`,
  taxpayer_id: (random) => syntheticUscc(random),
  vat_invoice_number: (random) => `2546${digits(random, 16)}`,
  corporate_account: (random) => syntheticCorporateAccount(random),
};

/** The kinds without a maker count at their end: all but the last digits of the example stay. */
export function freshNumber(name: IdentifierKindName, random: Random): string {
  const make = MAKERS[name];
  if (make) return make(random);
  const { example } = identifierKinds[name];
  return example.replace(/\d{4,7}(?=\D*$)/, (run) => digits(random, run.length));
}
