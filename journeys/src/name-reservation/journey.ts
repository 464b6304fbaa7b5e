/**
 * A name, from the first check to its release.
 *
 * checked → held softly for ten minutes · reserved → kept for the application · pendingReview → a person decides
 * granted → in use · rejected → a new text is needed, the reservation stays
 * released → kept 48 h for the same subject, then free · disputed → someone shows an older right · revoked → the end
 */
import type { Journey } from '../engine/journey.ts';

export type NameState =
  | 'checked'
  | 'reserved'
  | 'pendingReview'
  | 'granted'
  | 'rejected'
  | 'released'
  | 'disputed'
  | 'revoked'
  | 'free';
export type NameEvent =
  | 'reserve'
  | 'submit'
  | 'grant'
  | 'reject'
  | 'release'
  | 'reclaim'
  | 'dispute'
  | 'keep'
  | 'revoke'
  | 'timeOut';

const word = (zh: string, en: string) => ({ zh, en });
const release = { release: [{ to: 'released', by: ['system', 'operator'] }] } as const;

export const nameReservation: Journey<NameState, NameEvent> = {
  key: 'name-reservation',
  title: { zh: '名称占用', en: 'Name reservation' },
  initial: 'checked',
  states: {
    checked: {
      who: 'applicant',
      word: word('已检查', 'Checked'),
      on: {
        reserve: [{ to: 'reserved', by: ['applicant', 'system'] }],
        timeOut: [{ to: 'free', by: ['system'] }],
      },
    },
    reserved: {
      who: 'applicant',
      word: word('已占用', 'Reserved'),
      on: { submit: [{ to: 'pendingReview', by: ['applicant', 'system'] }], ...release },
    },
    pendingReview: {
      who: 'nameReviewer',
      word: word('审核中', 'Under review'),
      on: {
        grant: [{ to: 'granted', by: ['nameReviewer', 'reviewer', 'system'] }],
        reject: [{ to: 'rejected', by: ['nameReviewer', 'reviewer'] }],
        ...release,
      },
    },
    rejected: {
      who: 'applicant',
      word: word('未通过', 'Not passed'),
      on: { submit: [{ to: 'pendingReview', by: ['applicant', 'system'] }], ...release },
    },
    granted: {
      who: 'applicant',
      word: word('已通过', 'Granted'),
      on: { dispute: [{ to: 'disputed', by: ['nameReviewer', 'operator'] }], ...release },
    },
    released: {
      who: 'system',
      word: word('已释放', 'Released'),
      on: {
        reclaim: [{ to: 'reserved', by: ['applicant', 'system'] }],
        timeOut: [{ to: 'free', by: ['system'] }],
      },
    },
    disputed: {
      who: 'nameReviewer',
      word: word('争议中', 'Disputed'),
      on: {
        keep: [{ to: 'granted', by: ['nameReviewer', 'operator'] }],
        revoke: [{ to: 'revoked', by: ['nameReviewer', 'operator'] }],
      },
    },
    revoked: { who: 'nobody', final: true, word: word('已收回', 'Revoked'), on: {} },
    free: { who: 'nobody', final: true, word: word('可使用', 'Free'), on: {} },
  },
  clocks: {
    softHold: { span: 'name.softHold', runs: ['checked'], fires: 'timeOut' },
    held: { span: 'name.holdAfterRelease', runs: ['released'], fires: 'timeOut' },
  },
  guards: {},
};
