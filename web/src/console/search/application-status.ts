import {
  miniProgramStatus,
  type Status,
  serviceAccountStatus,
  verificationStatus,
} from '../../texts/status.ts';

const WORDS: Readonly<Record<string, Readonly<Record<string, Status>>>> = {
  'service-account': serviceAccountStatus,
  verification: verificationStatus,
  'mini-program': miniProgramStatus,
};
const UNKNOWN: Status = { zh: '未知状态', en: 'Unknown state', tag: 'muted' };

/** The word and look of an application's state. */
export const applicationStatus = (journey: string, state: string): Status =>
  WORDS[journey]?.[state] ?? UNKNOWN;
