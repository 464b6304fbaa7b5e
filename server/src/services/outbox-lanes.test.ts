import { beforeAll, expect, test } from 'vitest';
import { outboxRow } from '../testing/sample-records.ts';
import { openWorld, type World } from '../testing/world.ts';
import { type Couriers, sendOutbox } from './send-outbox.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const stateOf = async (channel: string): Promise<string | undefined> =>
  (await world.query<{ state: string }>('select state from outbox where channel = $1', [channel]))[0]?.state;

test('a mail server that never answers keeps nothing else from being sent', async () => {
  const { deps } = world.product();
  await world.browser().post('/api/v1/registrations', { email: 'stalled@merchant.example' });
  const now = deps.clock.now();
  await deps.store.write('platform', (tx) =>
    tx.outbox.insert([
      outboxRow({ channel: 'event', merchantId: null, applicationId: null, dueAt: now, createdAt: now }),
    ]),
  );
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<{ readonly state: 'sent'; readonly reference: string }>();
  const words = () => ({ subject: 's', text: 't', html: '', sms: '' });
  const couriers: Couriers = {
    mail: {
      send: () => {
        asked.resolve();
        return answer.promise;
      },
    },
    sms: { send: async () => ({ state: 'sent', reference: 'r' }) },
    render: { notice: words, code: words, link: words },
  };
  const mails = sendOutbox(deps, couriers, 'email');
  await asked.promise;
  expect(await sendOutbox(deps, couriers, 'event')).toBe(1);
  expect([await stateOf('event'), await stateOf('email')]).toEqual(['sent', 'waiting']);
  answer.resolve({ state: 'sent', reference: 'r' });
  expect(await mails).toBe(1);
  expect(await stateOf('email')).toBe('sent');
});
