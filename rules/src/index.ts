/** The one door of the room: everything the house and other programs may use. */

export * from './calendar/calendar.texts.ts';
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
export * from './invoice/invoice.texts.ts';
export * from './invoice/invoice.ts';
export * from './invoice/invoice-kinds.data.ts';
export * from './licence/licence.texts.ts';
export * from './licence/licence-data.ts';
export * from './licence/licence-differences.ts';
export {
  type AccountName,
  type NameFacts,
  type NameOptions,
  type NameProofNeeded,
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
export * from './names/introduction.texts.ts';
export * from './names/introduction.ts';
export * from './names/name.texts.ts';
export * from './names/name-basis.ts';
export * from './names/name-change.ts';
export * from './names/name-evidence.data.ts';
export * from './names/name-uniqueness.ts';
export * from './names/name-units.ts';
export { shippedNameWords } from './names/name-words.data.ts';
export type { NameProofGroup, NameWordGroup, NameWordKind, NameWords } from './names/name-words.ts';
export * from './names/person-name.texts.ts';
export * from './names/person-name.ts';
export * from './names/platform-numbers.data.ts';
export * from './names/platform-numbers.ts';
export * from './names/short-name.ts';
export * from './names/trademark.texts.ts';
export * from './policy/policy.ts';
export * from './policy/policy-sets.ts';
export * from './result.ts';
export * from './settings/base-library.ts';
export * from './settings/image-facts.ts';
export * from './settings/privacy-guide.ts';
export * from './settings/privacy-items.data.ts';
export * from './settings/retention.ts';
export * from './settings/settings.texts.ts';
export * from './texts.ts';
