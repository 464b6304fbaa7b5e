import { describe, expect, test } from 'vitest';
import type { Mail, Mailer, Sms, SmsSender } from './outbound.ts';

type Outside = {
  /** The ids of what arrived, in order. */
  readonly arrived: () => Promise<readonly string[]> | readonly string[];
  /** From now on the outside knows no such recipient; fails to take their messages; takes them again. */
  readonly behave: (to: string, how: 'unknown' | 'failing' | 'well') => Promise<void> | void;
};

const delivery = <Message>(
  make: () => Promise<Outside & { readonly send: (message: Message) => Promise<unknown> }>,
  message: (id: string) => Message,
  to: string,
) => {
  test('says that a message was sent once it is out', async () => {
    const { send, arrived } = await make();
    expect(await send(message('1'))).toEqual({ state: 'sent', reference: expect.stringContaining('1') });
    expect(await arrived()).toEqual(['1']);
  });

  test('says the same of a repeat and does not become another message', async () => {
    const { send, arrived } = await make();
    const first = await send(message('1'));
    expect(await send(message('1'))).toEqual(first);
    expect(new Set(await arrived())).toEqual(new Set(['1']));
  });

  test('says for good that there is no such recipient, without naming them', async () => {
    const { send, behave, arrived } = await make();
    await behave(to, 'unknown');
    const answer = await send(message('1'));
    expect(answer).toEqual({ state: 'refused', why: expect.any(String) });
    expect(JSON.stringify(answer)).not.toContain(to);
    expect(await arrived()).toEqual([]);
  });

  test('throws when it is unclear, and sends when tried again', async () => {
    const { send, behave, arrived } = await make();
    await behave(to, 'failing');
    await expect(send(message('1'))).rejects.toSatisfy((fault) => !String(fault).includes(to));
    await behave(to, 'well');
    expect(await send(message('1'))).toMatchObject({ state: 'sent' });
    expect(await arrived()).toEqual(['1']);
  });
};

const someMail = (id: string): Mail => ({
  id,
  to: 'wang@example.com',
  subject: '验证码',
  text: '您的验证码是 123456',
  html: '<p>您的验证码是 123456</p>',
  locale: 'zh',
});

const someSms = (id: string): Sms => ({ id, to: '13800000000', text: '【入驻】验证码 123456' });

/** What every mailer keeps. */
export function mailerContract(name: string, make: () => Promise<Outside & Mailer>): void {
  describe(`${name} as a mailer`, () => delivery(make, someMail, 'wang@example.com'));
}

/** What every sender of text messages keeps. */
export function smsSenderContract(name: string, make: () => Promise<Outside & SmsSender>): void {
  describe(`${name} as a sender of text messages`, () => delivery(make, someSms, '13800000000'));
}
