import type { Actor } from '@ruzhu/journeys';
import type { Locale, Words } from '@ruzhu/rules';

const w = (zh: string, en: string): Words => ({ zh, en });

/** Who acted or has the ball, as the merchant may know them. */
export const whoWords = {
  applicant: w('您', 'You'),
  administrator: w('管理员', 'Administrator'),
  legalRep: w('法定代表人', 'Legal representative'),
  contact: w('认证联系人', 'Contact'),
  provider: w('服务商', 'Service provider'),
  reviewer: w('审核员', 'Reviewer'),
  nameReviewer: w('名称审核员', 'Name reviewer'),
  finance: w('财务', 'Finance'),
  operator: w('平台运营', 'Operator'),
  authority: w('银行或支付平台', 'Bank or payment platform'),
  system: w('系统', 'System'),
} satisfies Readonly<Record<Actor, Words>>;

const known: Readonly<Record<string, Words>> = whoWords;

export const whoOf = (actor: string, locale: Locale): string => (known[actor] ?? whoWords.system)[locale];

/** Staff as the audit log names them: every role of the person, joined by `+`. The first that is known is told. */
export function staffOf(roles: string, locale: Locale): string {
  const role = roles.split('+').find((one) => Object.hasOwn(known, one));
  return (role === undefined ? whoWords.operator : (known[role] ?? whoWords.operator))[locale];
}
