import { hash, verify } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { passwordsContract } from '../../ports/passwords.contract.ts';
import { Overloaded } from '../../ports/passwords.ts';
import { argon2Passwords } from './argon2-passwords.ts';
import { readCommonPasswords } from './common-passwords.ts';

const pepper = Buffer.from('a pepper for tests');
const light = { memoryKiB: 256, passes: 1 };

passwordsContract('Argon2id at full cost', (waiting) =>
  argon2Passwords({ pepper, patienceMs: 60_000, ...(waiting === undefined ? {} : { waiting }) }),
);

test('the cost is 64 MiB, three passes and one lane, with a salt of 16 and a hash of 32 bytes', async () => {
  const kept = await argon2Passwords({ pepper }).hash('battery');
  const [, name, version, cost, salt = '', tag = ''] = kept.split('$');
  expect([name, version]).toEqual(['argon2id', 'v=19']);
  expect(cost).toMatch(/^m=65536,t=3,p=1,keyid=[\w+/]{8}$/);
  expect([Buffer.from(salt, 'base64').length, Buffer.from(tag, 'base64').length]).toEqual([16, 32]);
});

test('the hash is that of the library with the pepper as secret, and no other', async () => {
  const kept = await argon2Passwords({ pepper, cost: light }).hash('battery');
  const plain = kept.replace(/,keyid=[^$]+/, '');
  expect(await verify(plain, 'battery', { secret: pepper })).toBe(true);
  expect(await verify(plain, 'battery')).toBe(false);
});

test('a hash stays good when its pepper becomes a former one, and is a fault without it', async () => {
  const kept = await argon2Passwords({ pepper, cost: light }).hash('battery');
  const newPepper = Buffer.from('the next pepper');
  const next = argon2Passwords({ pepper: newPepper, formerPeppers: [pepper], cost: light });
  expect(await next.verify(kept, 'battery')).toBe(true);
  expect(await next.verify(kept, 'other')).toBe(false);
  const lost = argon2Passwords({ pepper: newPepper, cost: light });
  await expect(lost.verify(kept, 'battery')).rejects.toThrow('pepper');
});

test('a hash made without a pepper is not taken', async () => {
  const bare = await hash('battery');
  await expect(argon2Passwords({ pepper }).verify(bare, 'battery')).rejects.toThrow('unknown form');
});

test('no account takes as long as a wrong password', async () => {
  const passwords = argon2Passwords({ pepper });
  const kept = await passwords.hash('battery');
  const took = async (hashed: string | null) => {
    const begun = performance.now();
    await passwords.verify(hashed, 'wrong');
    return performance.now() - begun;
  };
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < 7; round += 1) {
    times.known.push(await took(kept));
    times.unknown.push(await took(null));
  }
  // The fastest of several is what the work takes without whatever else the machine does; without a dummy it is 0.
  expect(Math.min(...times.unknown) / Math.min(...times.known)).toBeGreaterThan(0.5);
});

test('who waits too long is told when to come back', async () => {
  const later = (_: number, act: () => void) => {
    act();
    return () => {};
  };
  const passwords = argon2Passwords({ pepper, cost: light, atOnce: 1, later });
  const first = passwords.verify(null, 'x');
  await expect(passwords.verify(null, 'x')).rejects.toMatchObject({ retryAfterSeconds: 3 });
  await expect(passwords.verify(null, 'x')).rejects.toBeInstanceOf(Overloaded);
  expect(await first).toBe(false);
});

test('the list holds the 100,000 most used and is folded as passwords are before they are looked up', () => {
  const common = readCommonPasswords();
  expect(common.size).toBeGreaterThan(110_000);
  for (const one of common) expect(one.normalize('NFKC').toLowerCase()).toBe(one);
});
