import type { Policy, SubjectKind } from '@ruzhu/rules';

/** Whether the page of the account may be left empty. Where the account proves the entity, it is asked of nobody else. */
export const isBankOptional = ({ values }: Policy, kind: SubjectKind): boolean =>
  values['verify.entityProof'].length === 0 && !values['verify.bankRequired'].includes(kind);
