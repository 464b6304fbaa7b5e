import { fill, type Instant } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { administratorChange } from '../administrator-change/journey.ts';
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
import { type NoticeKey, notices } from './notices.data.ts';
import { renderNotice } from './render.ts';

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
  administratorChange,
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

  test.each(all.filter(([, notice]) => notice.short))(
    '%s fits one SMS of 70 characters with its signature and a short address',
    (key) => {
      const deadline = Date.UTC(2026, 11, 20, 16) as Instant;
      const params = {
        ...{ deadline, until: deadline, callBy: deadline, at: deadline, amount: 30_000 },
        ...{ name: '示例家常菜与面点旗舰店', agency: '示例认证审核服务有限公司', order: 'P-7K3M-9QXP' },
        ...{
          phone: '021-60000000',
          n: 12,
          max: 3,
          what: 'scan:confirmVerification',
          result: 'result:confirmed',
        },
      };
      const { short } = renderNotice(key as NoticeKey, params, 'zh', { refusals: {}, feeRules: [] });
      const words = fill(short!, { link: 'https://ruzhu.example/n/7K3M9QXPab' });
      expect(words).not.toMatch(/[{}]/);
      expect([...`【入驻】${words}`].length, words).toBeLessThanOrEqual(70);
    },
  );
});
