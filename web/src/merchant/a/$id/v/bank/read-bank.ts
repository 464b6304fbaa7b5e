import type { Answers } from '@ruzhu/journeys';

const text = (data: FormData, name: string): string => String(data.get(name) ?? '');
/** What was chosen from a list, or what was typed because the list lacks it. */
const picked = (data: FormData, name: string): string => text(data, name) || text(data, `${name}.manual`);

export const SKIP = 'skip';

const NOTHING: Answers = {
  bankAccountKind: null,
  bankName: null,
  bankCity: null,
  bankBranch: null,
  cnaps: null,
  bankAccountNumber: null,
};

/** What the page holds as answers of the step; `skip` leaves everything out, which only some subjects may. */
export function readBank(data: FormData): Answers {
  if (data.has(SKIP)) return NOTHING;
  return {
    bankAccountKind: text(data, 'bankAccountKind') || 'corporate',
    bankName: picked(data, 'bankName'),
    bankCity: picked(data, 'bankCity'),
    bankBranch: text(data, 'bankBranch'),
    cnaps: text(data, 'cnaps'),
    bankAccountNumber: text(data, 'bankAccountNumber'),
  };
}
