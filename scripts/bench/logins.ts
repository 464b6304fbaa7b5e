import { stat } from 'node:fs/promises';
import { argon2Passwords } from '../../server/src/adapters/passwords/argon2-passwords.ts';
import { type Figures, rate } from './figures.ts';

const EACH = 30;
const AT_ONCE = 2;

/**
 * Sign-ins as the server takes them: each is one look at a password at its full cost, two at a time. Beside them a file
 * is asked for again and again, which must not wait for a hash. `processor` is what one takes whatever else the machine does.
 */
export async function logins(): Promise<Figures> {
  const passwords = argon2Passwords({ pepper: new Uint8Array(32).fill(1), waiting: 100 });
  const kept = await passwords.hash('violet-harbor-58-compass');
  const [latencies, files]: [number[], number[]] = [[], []];
  let isOver = false;
  const beside = (async () => {
    while (!isOver) {
      const begun = performance.now();
      await stat(import.meta.filename);
      files.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const work = async () => {
    for (let left = EACH / AT_ONCE; left > 0; left -= 1) {
      const begun = performance.now();
      if (!(await passwords.verify(kept, 'violet-harbor-58-compass'))) throw new Error('A password was lost');
      latencies.push(performance.now() - begun);
    }
  };
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(used);
  isOver = true;
  await beside;
  return {
    logins: rate(latencies, seconds),
    files: rate(files, seconds),
    processor: { msEach: Math.round((user + system) / 1_000 / EACH) },
  };
}
