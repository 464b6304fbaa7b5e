import { afterEach, describe, expect, test } from 'vitest';
import { mailerContract } from '../../ports/outbound.contract.ts';
import { type Answer, startSmtpOutside } from '../../testing/smtp-outside.ts';
import { type SmtpVerb, smtpThatFails, smtpVerbs } from '../../testing/smtp-verbs.ts';
import { memoryJournal } from '../journal/memory-journal.ts';
import { localOutbox, type OutboxLine } from '../local-outbox/local-outbox.ts';
import { localMailer } from './local-mailer.ts';
import { smtpMailer } from './smtp-mailer.ts';

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const mailer of open.splice(0)) mailer.close();
});

async function setUp(timeoutMs = 15_000) {
  const outside = await startSmtpOutside();
  const mailer = smtpMailer({ url: outside.url, from: '入驻 <no-reply@ruzhu.example>', timeoutMs });
  open.push(mailer);
  return { mailer, outside };
}

const idOf = (raw: string) => /^Message-ID: <(.+)@ruzhu\.example>\r$/m.exec(raw)?.[1] ?? 'no id';

const HOW: Readonly<Record<string, Answer>> = {
  unknown: { code: 550, words: '5.1.1 wang@example.com: no such user' },
  failing: { code: 451, words: '4.3.0 wang@example.com: try later' },
};

mailerContract('SMTP', async () => {
  const { mailer, outside } = await setUp();
  return {
    ...mailer,
    arrived: () => outside.letters.map(({ raw }) => idOf(raw)),
    behave: (to, how) => outside.answer(to, HOW[how] ?? null),
  };
});

mailerContract('the local outbox', async () => {
  const outbox = localOutbox({ journal: memoryJournal<OutboxLine>(), clock: { now: () => 0 } });
  const states = { unknown: 'bounced', failing: 'failed', well: 'delivered' } as const;
  return {
    ...localMailer({ outbox, boundTo: '127.0.0.1' }),
    arrived: () => outbox.list().flatMap(({ id, state }) => (state === 'delivered' ? [id] : [])),
    behave: (to, how) => outbox.simulate(to, states[how]),
  };
});

const mail = {
  id: '0192f3a4-7b1c-7000-8000-000000000001',
  to: 'wang@example.com',
  subject: '验证码',
  text: 'plain 123456',
  html: '<p>rich 123456</p>',
  locale: 'zh',
} as const;

test('a letter carries its id, both forms of the text, its language and the mark of a machine', async () => {
  const { mailer, outside } = await setUp();
  const answer = await mailer.send(mail);
  const letter = outside.letters[0]!;
  expect(answer).toEqual({ state: 'sent', reference: `<${mail.id}@ruzhu.example>` });
  expect([letter.from, letter.to]).toEqual(['no-reply@ruzhu.example', ['wang@example.com']]);
  const lines = letter.raw.split('\r\n');
  expect(lines).toContain('Auto-Submitted: auto-generated');
  expect(lines).toContain('Content-Language: zh-CN');
  expect(lines).toContain('To: wang@example.com');
  expect(lines).toContain(`Subject: =?UTF-8?B?${Buffer.from('验证码').toString('base64')}?=`);
  expect(lines).toEqual(expect.arrayContaining(['plain 123456', '<p>rich 123456</p>']));
});

test.each([
  'wang@example.com, victim@example.com',
  'Wang <wang@example.com>',
  'wang@example.com>\r\nRCPT TO:<victim@example.com',
  'wang@example.com\nBcc: victim@example.com',
  'wang',
  '',
])('"%s" is no address, and nothing is sent', async (to) => {
  const { mailer, outside } = await setUp();
  expect(await mailer.send({ ...mail, to })).toEqual({ state: 'refused', why: '501 5.1.3' });
  expect(outside.letters).toEqual([]);
});

test('nobody smuggles in a header', async () => {
  const { mailer, outside } = await setUp();
  await mailer.send({ ...mail, subject: 'a\r\nBcc: victim@example.com\r\n\r\nbody' });
  expect(outside.letters[0]?.raw).toContain('Subject: a Bcc: victim@example.com body');
  expect(outside.letters[0]?.to).toEqual([mail.to]);
});

test.each([
  [{ code: 550, words: 'no such user' }, '550'],
  [{ code: 553, words: '5.1.3 bad address' }, '553 5.1.3'],
  [{ code: 550, words: '5.2.1 mailbox disabled' }, '550 5.2.1'],
  [{ code: 556, words: '5.1.10 null MX' }, '556 5.1.10'],
] as const)('the answer %o about the recipient is final', async (answer, why) => {
  const { mailer, outside } = await setUp();
  outside.answer(mail.to, answer);
  expect(await mailer.send(mail)).toEqual({ state: 'refused', why });
});

test.each([
  [{ code: 421, words: '4.3.2 shutting down' }],
  [{ code: 450, words: '4.2.1 greylisted' }],
  [{ code: 552, words: '5.2.2 mailbox full' }],
  [{ code: 552, words: 'over quota' }],
  [{ code: 550, words: '5.7.1 relaying denied' }],
  [{ code: 554, words: '5.7.1 blocked' }],
] as const)('the answer %o is no reason to give up', async (answer) => {
  const { mailer, outside } = await setUp();
  outside.answer(mail.to, answer);
  await expect(mailer.send(mail)).rejects.toThrow(String(answer.code));
});

test('a server that greets with 421 is tried again later', async () => {
  const { mailer, outside } = await setUp();
  outside.answer('*', { code: 421, words: 'too busy' });
  await expect(mailer.send(mail)).rejects.toThrow('not taken');
});

test.each(['*', mail.to])('a server that falls silent (%s) is given up after the time-out', async (where) => {
  const { mailer, outside } = await setUp(300);
  outside.answer(where, 'silence');
  await expect(mailer.send(mail)).rejects.toThrow('ETIMEDOUT');
});

describe('a conversation with a server', () => {
  const talk = async (verb: SmtpVerb, answer: string | null) => {
    const url = await smtpThatFails(verb, answer);
    const mailer = smtpMailer({ url, from: 'a@ruzhu.example', timeoutMs: 250 });
    open.push(mailer);
    return mailer.send(mail);
  };

  test('that is not broken off hands the letter over', async () => {
    expect(await talk('letter', '250 queued')).toMatchObject({ state: 'sent' });
  });

  test.each(smtpVerbs)(
    'that falls silent at %s is given up after the time-out, to be tried again',
    async (verb) => {
      await expect(talk(verb, null)).rejects.toThrow('ETIMEDOUT');
    },
  );

  const busy = ['421 4.3.2 closing', '451 4.3.0 try later', '552 5.2.2 mailbox full'];
  test.each(smtpVerbs.flatMap((verb) => busy.map((answer) => [verb, answer] as const)))(
    'that is answered at %s by %s is no reason to give up',
    async (verb, answer) => {
      await expect(talk(verb, answer)).rejects.toThrow(/The mail was not taken/);
    },
  );
});

test('no server at all is a fault', async () => {
  const mailer = smtpMailer({ url: 'smtp://127.0.0.1:1', from: 'a@ruzhu.example' });
  open.push(mailer);
  await expect(mailer.send(mail)).rejects.toThrow('CONN');
});

test('the local mailer does not run where others reach the server', () => {
  const outbox = localOutbox({ journal: memoryJournal<OutboxLine>(), clock: { now: () => 0 } });
  expect(() => localMailer({ outbox, boundTo: '0.0.0.0' })).toThrow('SMTP_URL');
});
