import type { ApplicationView } from '@ruzhu/api';

/** Where each page of the registration is, by its step. */
const pages: Readonly<Record<string, string>> = {
  password: 'password',
  type: 'type',
  entity: 'entity',
  verify: 'verify',
  admin: 'admin',
  adminSms: 'admin/sms',
  adminScan: 'admin/scan',
  name: 'name',
};

type Steps = Pick<ApplicationView, 'id' | 'steps'>;

const address = ({ id }: Steps, page: string) => `/a/${id}/register/${page}`;

/**
 * Where to go once a page is answered: the first page after it that is not done, else the page that shows everything.
 * A person who came from there to change one answer is back there at once.
 */
export function pageAfter(application: Steps, key: string): string {
  const at = application.steps.findIndex((step) => step.key === key);
  const next = application.steps.slice(at + 1).find((step) => step.status !== 'done');
  return address(application, next ? (pages[next.key] ?? 'check') : 'check');
}

/** The page of a step, for changing it. */
export const pageOfStep = (application: Steps, key: string): string =>
  address(application, pages[key] ?? 'check');
