import type { Answers } from '@ruzhu/journeys';

const text = (data: FormData, name: string): string => String(data.get(name) ?? '');

/** What the page holds as answers of the step: a licence for ever has no last day. */
export function readLicence(data: FormData): Answers {
  const longTerm = data.get('validUntil.longTerm') === 'yes';
  return {
    licenceImage: text(data, 'licenceImage'),
    businessScope: text(data, 'businessScope'),
    address: text(data, 'address'),
    establishedOn: text(data, 'establishedOn'),
    longTerm,
    validUntil: longTerm ? null : text(data, 'validUntil'),
    registeredCapital: text(data, 'registeredCapital'),
  };
}
