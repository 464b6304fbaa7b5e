import { civilDate } from '../../calendar/civil-date.ts';
import { seed2021 } from '../../policy/seed-2021.data.ts';
import { wechat2026 } from '../../policy/wechat-2026.data.ts';
import { seed2021Edition } from '../categories-seed-2021.data.ts';
import { wechat2026Edition } from '../categories-wechat-2026.data.ts';
import { type EligibilityAnswers, noAnswers } from '../eligibility-answers.ts';
import type { EligibilityStep } from '../eligibility-change.ts';
import type { EligibilityFinding } from '../eligibility-findings.ts';
import type { EligibilityContext } from '../eligibility-situation.ts';

const asOf = civilDate(2026, 11, 22);
export const seed: EligibilityContext = { policy: seed2021, edition: seed2021Edition, asOf };
export const wechat: EligibilityContext = { policy: wechat2026, edition: wechat2026Edition, asOf };
export const shop = (second: string) => ({ first: '商家自营', second });

/** A company that has everything and sells clothes. */
export const ready: EligibilityAnswers = {
  ...noAnswers,
  subjectKind: 'enterprise',
  hasLicence: 'yes',
  sellsFood: 'no',
  isProducer: 'no',
  resells: 'no',
  businessModel: 'selfOperated',
  hasCorporateAccount: 'yes',
  freshMailboxes: 2,
  adminReady: 'yes',
  legalRepReachable: 'yes',
  trademark: 'none',
};
export const food: EligibilityAnswers = { ...ready, sellsFood: 'yes', foodKinds: ['prepackaged'] };
export const codesOf = (findings: readonly EligibilityFinding[]) => findings.map((finding) => finding.code);
export const short = (step: EligibilityStep): string => {
  if (step.kind === 'getPaper') return `get ${step.paper.documentType}`;
  if (step.kind === 'circumstance') return `if ${step.key}`;
  return 'category' in step ? `${step.kind} ${step.category.second}` : `${step.kind} ${step.to}`;
};
