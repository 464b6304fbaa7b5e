import { DAY, HOUR } from '../calendar/civil-date.ts';

/** How long something is kept, in milliseconds from which moment on, since when this holds, and why so long. */
export type KeepingTime = {
  readonly kept: number;
  readonly after: 'created' | 'ended' | 'done' | 'removed' | 'typed';
  readonly from: string;
  readonly source: string;
};

/** 个人信息保护法: no longer than the purpose needs. */
const PURPOSE = 'Personal Information Protection Law (2021) art. 19 and 47: no longer than the purpose needs';
/** 网络安全法: who did what over the network. */
const LOGS = 'Cybersecurity Law (2016) art. 21 (3): logs of the network for at least six months';

/**
 * What is taken out by itself when its time is over. What audit log, ledger, decisions and accounts stand on is not here:
 * it is never swept.
 */
export const retention = {
  answeredKeys: { kept: 7 * DAY, after: 'created', from: '2026-11-24', source: 'the API promises a week' },
  resultsOfKeys: { kept: HOUR, after: 'done', from: '2026-11-24', source: PURPOSE },
  counters: { kept: 2 * DAY, after: 'created', from: '2026-11-24', source: PURPOSE },
  administratorChanges: { kept: 365 * DAY, after: 'ended', from: '2026-11-24', source: LOGS },
  loginTries: { kept: 30 * DAY, after: 'done', from: '2026-11-24', source: PURPOSE },
  checks: { kept: 30 * DAY, after: 'ended', from: '2026-11-24', source: PURPOSE },
  oneTimeProofs: { kept: 30 * DAY, after: 'ended', from: '2026-11-24', source: PURPOSE },
  scanTickets: { kept: 365 * DAY, after: 'ended', from: '2026-11-24', source: LOGS },
  signIns: { kept: 185 * DAY, after: 'ended', from: '2026-11-24', source: LOGS },
  sentMessages: { kept: 90 * DAY, after: 'done', from: '2026-11-24', source: PURPOSE },
  deadMessages: { kept: 185 * DAY, after: 'done', from: '2026-11-24', source: LOGS },
  shortLinks: { kept: 30 * DAY, after: 'ended', from: '2026-11-24', source: PURPOSE },
  alarms: { kept: 185 * DAY, after: 'ended', from: '2026-11-24', source: LOGS },
  drafts: { kept: 30 * DAY, after: 'typed', from: '2026-11-24', source: PURPOSE },
  unusedFiles: { kept: 30 * DAY, after: 'created', from: '2026-11-24', source: PURPOSE },
  incomingFiles: { kept: DAY, after: 'created', from: '2026-11-24', source: PURPOSE },
  begunUploads: { kept: HOUR, after: 'created', from: '2026-11-24', source: PURPOSE },
  removedFiles: { kept: 7 * DAY, after: 'removed', from: '2026-11-24', source: PURPOSE },
} as const satisfies Readonly<Record<string, KeepingTime>>;
