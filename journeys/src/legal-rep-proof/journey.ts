/**
 * The legal representative (法定代表人, of a sole trader the 经营者) confirms on the own phone, by a link that lives 24 h.
 *
 * linkMade → agreed (what is confirmed was read and accepted) → face step where a face check is connected
 * → codeSent → codeOk → the registry compares: proved or differs
 * Where no face check or registry is connected nothing is claimed: the step is passed over and the result says
 * "not compared", which the reviewer sees.
 * refused, timedOut, differs → a new link or another way of proof
 */

import { refuse } from '@ruzhu/rules';
import { type Journey, notify, tell } from '../engine/journey.ts';

export type LegalRepProofState =
  | 'linkMade'
  | 'agreed'
  | 'faceStarted'
  | 'faceFailed'
  | 'faceOk'
  | 'codeSent'
  | 'codeWrong'
  | 'codeOk'
  | 'proved'
  | 'differs'
  | 'refused'
  | 'timedOut';

export type LegalRepProofEvent =
  | 'agree'
  | 'startFace'
  | 'passFace'
  | 'failFace'
  | 'sendCode'
  | 'proveCode'
  | 'failCode'
  | 'match'
  | 'differ'
  | 'refuse'
  | 'timeOut';

export type LegalRepProofFacts = {
  readonly faceCheck: boolean;
  readonly faceTriesLeft: number;
  readonly codeTriesLeft: number;
};

export type LegalRepProofGuard = 'noFaceCheck' | 'faceTriesLeft' | 'codeTriesLeft';

const timeOut = {
  timeOut: [
    { to: 'timedOut', by: ['system'], effects: [notify('legalRep.result'), tell('legal_rep_timed_out')] },
  ],
} as const;
const refuses = {
  refuse: [
    { to: 'refused', by: ['legalRep'], effects: [notify('legalRep.result'), tell('legal_rep_refused')] },
  ],
} as const;
const word = (zh: string, en: string) => ({ zh, en });

export const legalRepProof: Journey<
  LegalRepProofState,
  LegalRepProofEvent,
  LegalRepProofGuard,
  LegalRepProofFacts
> = {
  key: 'legal-rep-proof',
  title: { zh: '法定代表人验证', en: 'Proof by the legal representative' },
  initial: 'linkMade',
  states: {
    linkMade: {
      who: 'legalRep',
      word: word('等待法定代表人', 'Waiting for the legal representative'),
      on: { agree: [{ to: 'agreed', by: ['legalRep'] }], ...refuses, ...timeOut },
    },
    agreed: {
      who: 'legalRep',
      word: word('法定代表人已同意', 'Agreed'),
      on: {
        agree: [{ to: 'agreed', by: ['legalRep'] }],
        startFace: [{ to: 'faceStarted', by: ['legalRep', 'system'] }],
        sendCode: [{ to: 'codeSent', by: ['legalRep'], when: 'noFaceCheck' }],
        ...refuses,
        ...timeOut,
      },
    },
    faceStarted: {
      who: 'legalRep',
      word: word('人脸核验中', 'Face check running'),
      on: {
        passFace: [{ to: 'faceOk', by: ['system', 'authority'] }],
        failFace: [{ to: 'faceFailed', by: ['system', 'authority'] }],
        ...refuses,
        ...timeOut,
      },
    },
    faceFailed: {
      who: 'legalRep',
      word: word('人脸核验未通过', 'Face check failed'),
      on: {
        startFace: [{ to: 'faceStarted', by: ['legalRep', 'system'], when: 'faceTriesLeft' }],
        ...refuses,
        ...timeOut,
      },
    },
    faceOk: {
      who: 'legalRep',
      word: word('人脸核验已通过', 'Face check passed'),
      on: { sendCode: [{ to: 'codeSent', by: ['legalRep'] }], ...refuses, ...timeOut },
    },
    codeSent: {
      who: 'legalRep',
      word: word('等待短信验证码', 'Waiting for the SMS code'),
      on: {
        sendCode: [{ to: 'codeSent', by: ['legalRep'] }],
        proveCode: [{ to: 'codeOk', by: ['legalRep'] }],
        failCode: [
          { to: 'codeSent', by: ['legalRep'], when: 'codeTriesLeft' },
          { to: 'codeWrong', by: ['legalRep'] },
        ],
        ...refuses,
        ...timeOut,
      },
    },
    codeWrong: {
      who: 'legalRep',
      word: word('短信验证码已作废', 'SMS code void'),
      on: { sendCode: [{ to: 'codeSent', by: ['legalRep'] }], ...refuses, ...timeOut },
    },
    codeOk: {
      who: 'system',
      word: word('核对登记信息', 'Comparing with the registry'),
      on: {
        match: [
          {
            to: 'proved',
            by: ['system', 'authority'],
            effects: [notify('legalRep.result'), tell('legal_rep_proved')],
          },
        ],
        differ: [
          {
            to: 'differs',
            by: ['system', 'authority'],
            effects: [notify('legalRep.result'), tell('legal_rep_differs')],
          },
        ],
        ...timeOut,
      },
    },
    proved: { who: 'nobody', final: true, word: word('验证通过', 'Proved'), on: {} },
    differs: {
      who: 'nobody',
      final: true,
      word: word('登记信息不一致', 'Differs from the registry'),
      on: {},
    },
    refused: { who: 'nobody', final: true, word: word('法定代表人已拒绝', 'Refused'), on: {} },
    timedOut: { who: 'nobody', final: true, word: word('已过期', 'Timed out'), on: {} },
  },
  clocks: {
    link: {
      span: 'proof.legalRepLink',
      runs: ['linkMade', 'agreed', 'faceStarted', 'faceFailed', 'faceOk', 'codeSent', 'codeWrong', 'codeOk'],
      fires: 'timeOut',
    },
  },
  guards: {
    noFaceCheck: {
      refuses: ['legalRep.face_first'],
      check: ({ faceCheck }) => (faceCheck ? refuse('legalRep.face_first').refusal : null),
    },
    faceTriesLeft: {
      refuses: ['legalRep.face_tries'],
      check: ({ faceTriesLeft }) => (faceTriesLeft > 0 ? null : refuse('legalRep.face_tries').refusal),
    },
    codeTriesLeft: {
      refuses: ['code.locked'],
      check: ({ codeTriesLeft }) => (codeTriesLeft > 0 ? null : refuse('code.locked').refusal),
    },
  },
};
