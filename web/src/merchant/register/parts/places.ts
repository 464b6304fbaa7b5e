/** The pages of the registration, counted for the caption. The page after submitting is no page of questions. */
const pages = [
  'email',
  'code',
  'password',
  'type',
  'entity',
  'verify',
  'admin',
  'sms',
  'scan',
  'name',
  'check',
] as const;

export type RegisterPage = (typeof pages)[number];

export const registerPlace = (page: RegisterPage) => ({ n: pages.indexOf(page) + 1, total: pages.length });
