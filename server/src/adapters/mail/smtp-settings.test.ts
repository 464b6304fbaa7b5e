import { expect, test } from 'vitest';
import { readSender, readSmtpUrl } from './smtp-settings.ts';

test.each([
  [
    'smtps://u%40x:p%2Fw@mail.example.com',
    {
      host: 'mail.example.com',
      port: 465,
      secure: true,
      requireTLS: false,
      ignoreTLS: false,
      auth: { user: 'u@x', pass: 'p/w' },
    },
  ],
  [
    'smtp://mail.example.com',
    { host: 'mail.example.com', port: 587, secure: false, requireTLS: true, ignoreTLS: false },
  ],
  ['smtp://127.0.0.1:25', { host: '127.0.0.1', port: 25, secure: false, requireTLS: false, ignoreTLS: true }],
  ['smtp://[::1]:2525', { host: '::1', port: 2525, secure: false, requireTLS: false, ignoreTLS: true }],
])('%s is read', (url, settings) => {
  expect(readSmtpUrl(url)).toEqual(settings);
});

test.each(['', 'mail.example.com', 'http://mail.example.com', 'smtp://'])('"%s" is not taken', (url) => {
  expect(() => readSmtpUrl(url)).toThrow(expect.objectContaining({ code: 'mail.url' }));
});

test('a password in an address that is not taken is not repeated', () => {
  expect(() => readSmtpUrl('smpt://u:hunter2@mail.example.com')).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
  );
});

test.each([
  ['a@example.com', { name: '', address: 'a@example.com' }],
  ['入驻平台 <a@example.com>', { name: '入驻平台', address: 'a@example.com' }],
  ['"Ruzhu" <a@example.com>', { name: 'Ruzhu', address: 'a@example.com' }],
])('%s is a sender', (from, sender) => {
  expect(readSender(from)).toEqual(sender);
});

test.each(['', 'Ruzhu', 'Ruzhu <>', 'a@example.com, b@example.com'])('"%s" is no sender', (from) => {
  expect(() => readSender(from)).toThrow(expect.objectContaining({ code: 'mail.from' }));
});
