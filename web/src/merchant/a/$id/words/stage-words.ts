import type { Words } from '@ruzhu/rules';
import type { Stage } from '../../../../kit/tracker.tsx';

const w = (zh: string, en: string): Words => ({ zh, en });

/** The five stages of the road, in order. */
export const stageWords = {
  check: w('资质自查', 'Qualification check'),
  register: w('注册服务号', 'Service account'),
  verify: w('主体认证', 'Verification'),
  miniProgram: w('注册小程序', 'Mini program'),
  handover: w('交付', 'Handover'),
} satisfies Readonly<Record<string, Words>>;

const known: Readonly<Record<string, Words>> = stageWords;

export const stageTitle = (stage: string): Words => known[stage] ?? w(stage, stage);

/** The road's stage states in those of the tracker. */
export const stageLooks: Readonly<Record<string, Stage['state']>> = {
  done: 'done',
  current: 'current',
  ahead: 'later',
};
