/** What the server tells of a name that others hold. */
export const HELD_NAMES = [
  'name.taken_same_kind',
  'name.taken_other_kind',
  'name.taken_other_kind_many',
  'name.protected',
  'name.rename_protection',
  'name.complaint_protection',
  'name.plus_same_kind',
  'name.plus_other_kind',
  'name.plus_mismatch',
];
