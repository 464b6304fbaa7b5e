import type { AnswerOf, claimNext } from '@ruzhu/api';
import { reviewCaseStatus, type Status } from '../../texts/status.ts';

export type CaseRow = AnswerOf<typeof claimNext>;

const words: Readonly<Record<string, Status>> = reviewCaseStatus;
const UNKNOWN: Status = { zh: '未知状态', en: 'Unknown state', tag: 'muted' };

export const caseStatus = (state: string): Status => words[state] ?? UNKNOWN;
