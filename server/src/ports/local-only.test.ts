import { expect, test } from 'vitest';
import { isLoopback, refusePublic } from './local-only.ts';

test.each(['127.0.0.1', '127.255.0.3', 'localhost', 'LOCALHOST', '::1', '[::1]', '::ffff:127.0.0.1'])(
  'a server bound to %s is reached from this machine only',
  (host) => expect(isLoopback(host)).toBe(true),
);

test.each(['0.0.0.0', '::', '', '10.0.0.1', '127.0.0.1.example.com', 'localhost.example.com', '1127.0.0.1'])(
  'a server bound to "%s" may be reached by others',
  (host) => expect(isLoopback(host)).toBe(false),
);

test('the refusal names what is stood in for, the address and the setting that mends it', () => {
  expect(() => refusePublic('0.0.0.0', 'mail', 'SMTP_URL')).toThrow(/邮件.*0\.0\.0\.0[\s\S]*SMTP_URL/);
  expect(() => refusePublic('127.0.0.1', 'mail', 'SMTP_URL')).not.toThrow();
});
