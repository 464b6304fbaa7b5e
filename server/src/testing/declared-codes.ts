import { type Endpoint, endpoints } from '@ruzhu/api';

/** What any operation may answer. */
const SHARED = /^(request|server)\./;
const BY_AUTH: Readonly<Partial<Record<Endpoint['auth'], readonly string[]>>> = {
  applicant: ['session.missing'],
  staff: ['session.missing', 'role.missing'],
  reviewer: ['session.missing', 'role.missing'],
  finance: ['session.missing', 'role.missing'],
  operator: ['session.missing', 'role.missing'],
};
const TOUCHED = ['touch.required', 'touch.refused'];
const KEYED = ['idempotency.differs', 'idempotency.running'];

const patterns = endpoints.map((one) => ({
  one,
  pattern: new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Codes that came back although the API does not say that the operation answers with them. */
export function undeclaredCodes(method: string, url: string, codes: readonly string[]): readonly string[] {
  const path = url.split('?')[0]!;
  const found = patterns.find(({ one, pattern }) => one.method === method && pattern.test(path))?.one;
  if (!found) return [];
  const known = [
    ...found.refusals,
    ...(BY_AUTH[found.auth] ?? []),
    ...(found.keyed ? KEYED : []),
    ...(found.touch ? TOUCHED : []),
  ];
  return codes
    .filter((code) => !SHARED.test(code) && !known.includes(code))
    .map((code) => `${found.id}: ${code}`);
}
