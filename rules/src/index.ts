/** The one door of the room: everything the house and other programs may use. */

export * from './calendar/calendar.texts.ts';
export * from './calendar/calendar-file.ts';
export * from './calendar/calendar-year.texts.ts';
export * from './calendar/civil-date.ts';
export * from './calendar/deadline.ts';
export * from './calendar/holidays-2024-2026.data.ts';
export * from './calendar/read-calendar-year.ts';
export * from './calendar/working-days.ts';
export * from './contact/call-slot.ts';
export * from './contact/contact.texts.ts';
export * from './contact/email.ts';
export * from './contact/one-time-code.ts';
export * from './contact/password.ts';
export * from './contact/region.ts';
export * from './dossier/compare-dossiers.ts';
export * from './dossier/dossier.texts.ts';
export type * from './dossier/dossier.ts';
export * from './dossier/dossier-columns.ts';
export { dossierSchema, type Json } from './dossier/dossier-schema.ts';
export * from './dossier/lint.texts.ts';
export * from './dossier/lint.ts';
export type { LintContext } from './dossier/lint-context.ts';
export type { LintFinding } from './dossier/lint-finding.ts';
export type * from './dossier/lint-rule.ts';
export * from './dossier/lint-rules.data.ts';
export * from './dossier/lint-words.ts';
export * from './dossier/read-dossier.ts';
export * from './dossier/read-dossier-row.ts';
export * from './dossier/read-instant.ts';
export * from './dossier/read-moment.ts';
export * from './dossier/told-lint.ts';
export * from './identifiers/administrator-id.ts';
export * from './identifiers/app-id.ts';
export * from './identifiers/bank-card.ts';
export * from './identifiers/cnaps.ts';
export * from './identifiers/cnaps-places.ts';
export * from './identifiers/corporate-account.ts';
export * from './identifiers/device-filing.ts';
export * from './identifiers/drug-licence.ts';
export * from './identifiers/explain-identifier.ts';
export * from './identifiers/explanation.ts';
export * from './identifiers/find-identifier-kind.ts';
export * from './identifiers/food-operation-licence.ts';
export * from './identifiers/food-production-licence.ts';
export * from './identifiers/grouping.ts';
export * from './identifiers/hk-macau-permit.ts';
export * from './identifiers/icp-filing.ts';
export * from './identifiers/identifiers.texts.ts';
export * from './identifiers/kinds.ts';
export * from './identifiers/landline.ts';
export * from './identifiers/licence-number.ts';
export * from './identifiers/likely-slip.ts';
export * from './identifiers/masks.ts';
export * from './identifiers/mobile.ts';
export type { Licensee, SegmentUse } from './identifiers/mobile-segments.data.ts';
export * from './identifiers/networks.ts';
export * from './identifiers/organisation-code.ts';
export * from './identifiers/passport.ts';
export * from './identifiers/permanent-residence-permit.ts';
export type { Sex } from './identifiers/person-number.ts';
export { plainCode, plainWords } from './identifiers/plain-text.ts';
export * from './identifiers/prepackaged-food-filing.ts';
export { PROVINCES, type Province } from './identifiers/provinces.data.ts';
export * from './identifiers/psb-filing.ts';
export * from './identifiers/publication-licence.ts';
export type { Hints, Parse, ReadContext } from './identifiers/reading.ts';
export * from './identifiers/region-names.ts';
export * from './identifiers/regions.ts';
export * from './identifiers/registration-number.ts';
export * from './identifiers/residence-permit.ts';
export * from './identifiers/resident-id.ts';
export * from './identifiers/service-number.ts';
export * from './identifiers/taxpayer-number.ts';
export * from './identifiers/telecom-licence.ts';
export * from './identifiers/trademark-number.ts';
export type { UsccPair } from './identifiers/uscc.data.ts';
export * from './identifiers/uscc.ts';
export * from './identifiers/vat-invoice.ts';
export * from './invoice/invoice.texts.ts';
export * from './invoice/invoice.ts';
export * from './invoice/invoice-kinds.data.ts';
export * from './licence/licence.texts.ts';
export * from './licence/licence-data.ts';
export * from './licence/licence-differences.ts';
export * from './licence/licence-proposal.ts';
export * from './licence/licence-text.ts';
export * from './merchant-rule-texts.ts';
export {
  type AccountName,
  type NameFacts,
  type NameOptions,
  type NameReading,
  readAccountName,
} from './names/account-name.ts';
export { type CanonicalName, canonicalName, conflictKeys } from './names/canonical-name.ts';
export {
  compareEntityNames,
  type EntityNameComparison,
  type EntityNameDifference,
} from './names/compare-entity-names.ts';
export * from './names/enterprise-name.ts';
export * from './names/entity-name.texts.ts';
export * from './names/entity-name.ts';
export * from './names/explain-name.ts';
export * from './names/introduction.texts.ts';
export * from './names/introduction.ts';
export * from './names/name.texts.ts';
export * from './names/name-basis.ts';
export * from './names/name-change.ts';
export * from './names/name-evidence.data.ts';
export * from './names/name-search.ts';
export * from './names/name-uniqueness.ts';
export * from './names/name-units.ts';
export { shippedNameWords } from './names/name-words.data.ts';
export type { NameProofGroup, NameWordGroup, NameWordKind, NameWords } from './names/name-words.ts';
export * from './names/name-words-edition.texts.ts';
export * from './names/person-name.texts.ts';
export * from './names/person-name.ts';
export * from './names/platform-numbers.data.ts';
export * from './names/platform-numbers.ts';
export * from './names/read-name-words.ts';
export * from './names/short-name.ts';
export * from './names/trademark.texts.ts';
export * from './policy/find-policy.ts';
export * from './policy/policy.texts.ts';
export * from './policy/policy.ts';
export * from './policy/policy-sets.ts';
export { seed2021Edition } from './qualifications/categories-seed-2021.data.ts';
export { wechat2026Edition } from './qualifications/categories-wechat-2026.data.ts';
export * from './qualifications/category.texts.ts';
export * from './qualifications/category.ts';
export * from './qualifications/category-edition.texts.ts';
export * from './qualifications/category-editions.texts.ts';
export * from './qualifications/category-editions.ts';
export * from './qualifications/category-wire-codes.data.ts';
export * from './qualifications/check-categories.ts';
export {
  checkCategoryPapers,
  checkPaper,
  type PaperCheck,
  type PaperCheckContext,
} from './qualifications/check-paper.ts';
export type { ChecklistForm, ChecklistGroupKey, ChecklistState } from './qualifications/checklist.data.ts';
export {
  type Checklist,
  type ChecklistGroup,
  type ChecklistItem,
  checklist,
} from './qualifications/checklist.ts';
export { circumstances } from './qualifications/circumstances.data.ts';
export type { DecidingQuestion } from './qualifications/deciding-questions.ts';
export type * from './qualifications/document-type.ts';
export { documentTypes } from './qualifications/document-types.data.ts';
export * from './qualifications/document-types.ts';
export * from './qualifications/eligibility.texts.ts';
export * from './qualifications/eligibility-answers.ts';
export type { EligibilityChange, EligibilityStep } from './qualifications/eligibility-change.ts';
export type { EligibilityFinding, EligibilityVerdict } from './qualifications/eligibility-findings.ts';
export type { EligibilityContext } from './qualifications/eligibility-situation.ts';
export * from './qualifications/eligibility-words.ts';
export {
  type Assumption,
  circumstanceKey,
  type HeldPaper,
  type PaperFacts,
} from './qualifications/held-paper.ts';
export { type Eligibility, judgeEligibility } from './qualifications/judge-eligibility.ts';
export {
  missingPapers,
  type PaperAnswer,
  type PaperNeed,
  type PaperWay,
} from './qualifications/missing-papers.ts';
export * from './qualifications/paper.texts.ts';
export type { DocNode, PaperHolder, PaperRule } from './qualifications/paper-rule.ts';
export * from './qualifications/paper-words.ts';
export type { PaperDemand, PaperSummary, PaperToGet } from './qualifications/papers-to-get.ts';
export { readCategoryEdition } from './qualifications/read-category-edition.ts';
export * from './qualifications/rename-category.ts';
export * from './qualifications/road-cost.ts';
export * from './qualifications/road-stages.ts';
export { type SpecialPermit, specialPermits } from './qualifications/special-permits.data.ts';
export * from './qualifications/suggest-categories.ts';
export { verificationFee } from './qualifications/verification-fee.ts';
export * from './qualifications/what-if.ts';
export * from './result.ts';
export * from './retention/retention.data.ts';
export * from './rule-texts.ts';
export * from './settings/base-library.ts';
export * from './settings/image-facts.ts';
export * from './settings/picture.texts.ts';
export * from './settings/privacy-guide.ts';
export * from './settings/privacy-items.data.ts';
export * from './settings/retention.ts';
export * from './settings/settings.texts.ts';
export * from './texts.ts';
