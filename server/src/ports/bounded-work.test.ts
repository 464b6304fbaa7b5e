import { expect, test } from 'vitest';
import { boundedWork } from './bounded-work.ts';
import { Overloaded } from './passwords.ts';

/** Work that ends when told to, and a clock that strikes when told to. */
function workshop(bounds: { atOnce: number; waiting: number }) {
  const alarms = new Set<() => void>();
  const bounded = boundedWork({ what: 'the workshop', patienceMs: 3_000, ...bounds }, (_, act) => {
    alarms.add(act);
    return () => alarms.delete(act);
  });
  const ends: (() => void)[] = [];
  const begin = () => bounded(() => new Promise<string>((end) => ends.push(() => end('done'))));
  return { begin, ends, alarms };
}

test('work beyond the bound waits for a place and then runs', async () => {
  const { begin, ends, alarms } = workshop({ atOnce: 1, waiting: 1 });
  const first = begin();
  const second = begin();
  await expect.poll(() => ends.length).toBe(1);
  ends[0]!();
  expect(await first).toBe('done');
  await expect.poll(() => ends.length).toBe(2);
  ends[1]!();
  expect(await second).toBe('done');
  expect(alarms.size).toBe(0);
});

test('work that finds the queue full is refused and says when to come back', async () => {
  const { begin } = workshop({ atOnce: 1, waiting: 1 });
  void begin();
  void begin();
  await expect(begin()).rejects.toSatisfy(
    (fault) => fault instanceof Overloaded && fault.retryAfterSeconds === 3,
  );
});

test('work that has waited too long is refused and gives its place in the queue back', async () => {
  const { begin, ends, alarms } = workshop({ atOnce: 1, waiting: 1 });
  const first = begin();
  const impatient = begin();
  for (const strike of alarms) strike();
  await expect(impatient).rejects.toThrow(Overloaded);
  const next = begin();
  ends[0]!();
  await first;
  await expect.poll(() => ends.length).toBe(2);
  ends[1]!();
  expect(await next).toBe('done');
});

test('work that fails gives its place back', async () => {
  const bounded = boundedWork({ what: 'it', atOnce: 1, waiting: 0, patienceMs: 1 }, () => () => {});
  const broken = async () => {
    throw new Error('broken');
  };
  await expect(bounded(broken)).rejects.toThrow('broken');
  expect(await bounded(async () => 7)).toBe(7);
});
