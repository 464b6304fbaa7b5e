import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('nobody in front is believed and nothing near us is reached unless it is named', () => {
  expect(readConfig({})).toMatchObject({ trustedProxies: [], egressAllow: [] });
  const given = { TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 ::1', EGRESS_ALLOW: 'fd00::/8' };
  expect(readConfig(given)).toMatchObject({
    trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1'],
    egressAllow: ['fd00::/8'],
  });
});

test.each(['nginx', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0', '*', '::/129', '10.0.0.0/'])(
  'a proxy cannot be called %s',
  (given) => {
    expect(() => readConfig({ TRUSTED_PROXIES: given })).toThrow(/^TRUSTED_PROXIES must hold addresses/);
    expect(() => readConfig({ EGRESS_ALLOW: given })).toThrow(/^EGRESS_ALLOW must hold addresses/);
  },
);

test('so many messages are sent in an hour as is set, and many when nothing is', () => {
  expect(readConfig({}).smsPerHour).toBe(1_000);
  expect(readConfig({ SMS_PER_HOUR: ' 250 ' }).smsPerHour).toBe(250);
});

test.each(['0', '-1', '1.5', 'many', '1e9'])('%s is no number of messages', (given) => {
  expect(() => readConfig({ SMS_PER_HOUR: given })).toThrow(/^SMS_PER_HOUR must be a number from 1/);
});
