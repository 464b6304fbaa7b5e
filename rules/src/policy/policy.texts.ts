import type { RefusalTexts } from '../texts.ts';

export const policyTexts = {
  'policy.unknown': {
    zh: '没有「{policy}」这套规则',
    en: 'There is no set of rules called “{policy}”',
    fix: { zh: '从这些里选一套：{known}', en: 'Use one of these: {known}' },
  },
} satisfies RefusalTexts;
