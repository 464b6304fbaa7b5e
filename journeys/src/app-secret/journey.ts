/**
 * The AppSecret of a mini program. Only a keyed hash of it is kept; the value leaves once, in the answer that makes it.
 *
 * none → made on request after a scan · active → in use · frozen → refused until thawed
 * a reset kills the old one at once
 */
import { type Journey, notify } from '../engine/journey.ts';

export type AppSecretState = 'none' | 'active' | 'frozen';
export type AppSecretEvent = 'make' | 'reset' | 'freeze' | 'thaw';

const word = (zh: string, en: string) => ({ zh, en });

export const appSecret: Journey<AppSecretState, AppSecretEvent> = {
  key: 'app-secret',
  title: { zh: 'AppSecret', en: 'AppSecret' },
  initial: 'none',
  states: {
    none: {
      who: 'administrator',
      word: word('未生成', 'Not made'),
      on: { make: [{ to: 'active', by: ['administrator'], effects: [notify('secret.reset')] }] },
    },
    active: {
      who: 'administrator',
      word: word('已生成，不再显示', 'Made, not shown again'),
      on: {
        reset: [{ to: 'active', by: ['administrator'], effects: [notify('secret.reset')] }],
        freeze: [{ to: 'frozen', by: ['administrator', 'operator'], effects: [notify('secret.reset')] }],
      },
    },
    frozen: {
      who: 'administrator',
      word: word('已冻结', 'Frozen'),
      on: {
        thaw: [{ to: 'active', by: ['administrator'], effects: [notify('secret.reset')] }],
        reset: [{ to: 'active', by: ['administrator'], effects: [notify('secret.reset')] }],
      },
    },
  },
  clocks: {},
  guards: {},
};
