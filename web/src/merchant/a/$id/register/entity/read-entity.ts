import type { Answers } from '@ruzhu/journeys';

/** The kinds of subject as one question: companies and sole traders are both 企业 to the platform. */
export const KINDS = ['enterprise', 'soleTrader', 'media', 'government', 'otherOrg'] as const;

const text = (data: FormData, name: string): string => String(data.get(name) ?? '');

/** The kind behind the answers; `undefined` while they do not say. */
export const kindOf = ({ subjectClass, enterpriseType }: Answers): string | undefined => {
  const kind = subjectClass === 'enterprise' ? enterpriseType : subjectClass;
  return typeof kind === 'string' ? kind : undefined;
};

/** What the form holds as answers of the page. An override is sent only where it was offered and taken. */
export function readEntity(data: FormData): Answers {
  const kind = text(data, 'subjectClass');
  const isCompany = kind === 'enterprise' || kind === 'soleTrader';
  return {
    region: text(data, 'region'),
    subjectClass: isCompany ? 'enterprise' : kind,
    ...(isCompany ? { enterpriseType: kind } : {}),
    entityName: text(data, 'entityName'),
    licenceNumber: text(data, 'licenceNumber'),
    legalRepName: text(data, 'legalRepName'),
    confirmSubjectFinal: data.get('confirmSubjectFinal') === 'yes',
    ...(data.get('usccAsPrinted') === 'yes' ? { usccAsPrinted: true } : {}),
  };
}

/** Failures of a check digit, counted for one code: the override is offered from the second on. */
export type Failing = { readonly code: string; readonly times: number };

export const OFFERED_FROM = 2;

export const plainCode = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

export const failedAgain = (before: Failing, typed: string): Failing => {
  const code = plainCode(typed);
  return { code, times: before.code === code ? before.times + 1 : 1 };
};
