import { fill } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { appSecret } from '../app-secret/journey.ts';
import { widen } from '../engine/walk.ts';
import { invoice } from '../invoice/journey.ts';
import { legalRepProof } from '../legal-rep-proof/journey.ts';
import { miniProgram } from '../mini-program/journey.ts';
import { payment } from '../payment/journey.ts';
import { scan } from '../scan/journey.ts';
import { serviceAccount } from '../service-account/journey.ts';
import { transferProof } from '../transfer-proof/journey.ts';
import { verification } from '../verification/journey.ts';
import type { Notice } from './notice.ts';
import { notices } from './notices.data.ts';

const all = Object.entries(notices) as [string, Notice][];
const journeys = [
  serviceAccount,
  verification,
  miniProgram,
  payment,
  legalRepProof,
  transferProof,
  invoice,
  appSecret,
  scan,
].map((journey) => widen(journey as never));

describe('notices', () => {
  test('every notice a journey sends is in the table', () => {
    const sent = journeys.flatMap((journey) => [
      ...Object.values(journey.states).flatMap((row) =>
        Object.values(row.on).flatMap((edges) =>
          (edges ?? []).flatMap((edge) =>
            (edge.effects ?? []).flatMap((effect) => (effect.kind === 'notify' ? [effect.notice] : [])),
          ),
        ),
      ),
      ...Object.values(journey.clocks).flatMap((clock) => (clock.reminds ? [clock.reminds] : [])),
    ]);
    expect(sent.filter((key) => !(key in notices))).toEqual([]);
    expect(sent.length).toBeGreaterThan(15);
  });

  test('a reminder names states that its application has', () => {
    const known = journeys.flatMap(({ states }) => Object.keys(states));
    const held = all.flatMap(([, notice]) => notice.holdsIn ?? []);
    expect(held.filter((state) => !known.includes(state))).toEqual([]);
    expect(held.length).toBeGreaterThan(4);
  });

  test.each(all)('%s says the same in both languages and knows its SMS', (_, notice) => {
    const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(holes(notice.title.en)).toEqual(holes(notice.title.zh));
    expect(new Set(holes(notice.body.en))).toEqual(new Set(holes(notice.body.zh)));
    expect(Boolean(notice.short)).toBe(notice.sms.length > 0);
    expect(notice.inbox || notice.email.length > 0).toBe(true);
  });

  test.each(all.filter(([, notice]) => notice.short))('%s fits one SMS of 70 characters', (_, { short }) => {
    const typical = { name: '示例家常菜', deadline: '12 月 20 日', link: 'https://a.example/n/7K3M9QXP' };
    const words = fill(short!.zh, {
      ...typical,
      order: 'P-7K3M-9QXP',
      amount: '300 元',
      agency: '示例',
      callBy: '明日',
      phone: '021-60000000',
      n: 1,
      max: 3,
      until: '2027-11-24',
      at: '10:32',
      what: '登录',
      result: '已拒绝',
    });
    expect(`【入驻】${words}`.length).toBeLessThanOrEqual(70);
  });
});
