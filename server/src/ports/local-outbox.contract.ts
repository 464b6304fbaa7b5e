import { describe, expect, test } from 'vitest';
import type { LocalOutbox } from './local-outbox.ts';

/** What every local outbox of `limit` messages keeps; `restart` gives the outbox of the next process. */
export function localOutboxContract(
  name: string,
  make: (limit: number) => Promise<{ outbox: LocalOutbox; restart: () => Promise<LocalOutbox> }>,
): void {
  const mail = (id: string, to = 'a@example.com') =>
    ({ id, channel: 'email', to, subject: `主题 ${id}`, text: '正文\n第二行', html: '<p>正文</p>' }) as const;

  describe(`${name} as a local outbox`, () => {
    test('is empty at first', async () => {
      const { outbox } = await make(5);
      expect(outbox.list()).toEqual([]);
      expect(outbox.find('1')).toBeNull();
    });

    test('lists what was sent, the newest first, and finds each by its id', async () => {
      const { outbox } = await make(5);
      for (const id of ['1', '2', '3']) await outbox.deliver(mail(id));
      expect(outbox.list().map((post) => post.id)).toEqual(['3', '2', '1']);
      expect(outbox.list({ limit: 2 }).map((post) => post.id)).toEqual(['3', '2']);
      expect(outbox.find('2')).toEqual({ ...mail('2'), at: expect.any(Number), state: 'delivered' });
    });

    test('leaves the messages to one recipient when asked', async () => {
      const { outbox } = await make(5);
      await outbox.deliver(mail('1', 'a@example.com'));
      await outbox.deliver({ ...mail('2', '13800000000'), channel: 'sms', subject: '', html: '' });
      expect(outbox.list({ to: '13800000000' }).map((post) => post.id)).toEqual(['2']);
    });

    test('keeps a message once, however often it is sent', async () => {
      const { outbox } = await make(5);
      await Promise.all([outbox.deliver(mail('1')), outbox.deliver(mail('1')), outbox.deliver(mail('1'))]);
      expect(outbox.list()).toHaveLength(1);
    });

    test('keeps everything over a restart', async () => {
      const { outbox, restart } = await make(5);
      await outbox.deliver(mail('1'));
      await outbox.simulate('b@example.com', 'bounced');
      await outbox.deliver(mail('2', 'b@example.com'));
      const next = await restart();
      expect(next.list()).toEqual(outbox.list());
      expect(next.simulated('b@example.com')).toBe('bounced');
    });

    test.each(['bounced', 'failed'] as const)(
      'a recipient whose messages are %s gets none until that ends',
      async (state) => {
        const { outbox } = await make(5);
        await outbox.simulate('a@example.com', state);
        expect(await outbox.deliver(mail('1'))).toBe(state);
        expect(await outbox.deliver(mail('2', 'b@example.com'))).toBe('delivered');
        expect(outbox.find('1')?.state).toBe(state);
        await outbox.simulate('a@example.com', 'delivered');
        expect(await outbox.deliver(mail('1'))).toBe('delivered');
        expect(outbox.list().map((post) => [post.id, post.state])).toEqual([
          ['1', 'delivered'],
          ['2', 'delivered'],
        ]);
      },
    );

    test('drops the oldest beyond its limit, also after a restart', async () => {
      const { outbox, restart } = await make(3);
      for (let id = 1; id <= 20; id += 1) await outbox.deliver(mail(String(id)));
      const newest = ['20', '19', '18'];
      expect(outbox.list().map((post) => post.id)).toEqual(newest);
      expect((await restart()).list().map((post) => post.id)).toEqual(newest);
    });
  });
}
