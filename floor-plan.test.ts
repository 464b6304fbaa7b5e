import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { floorPlan } from './floor-plan.ts';

const isTest = (file: string) => /\.(test|contract|bench)\.tsx?$|\/testing\//.test(file);
const rooms = Object.entries(floorPlan).sort(([, a], [, b]) => b.path.length - a.path.length);
const roomOf = (file: string) => rooms.find(([, room]) => file.startsWith(`${room.path}/`))?.[0];
const matches = (pattern: string, name: string) =>
  pattern.endsWith('*')
    ? name.startsWith(pattern.slice(0, -1))
    : name === pattern || name.startsWith(`${pattern}/`);

/** Every module named in an import or export of the source, static or dynamic. */
const importsOf = (source: string) =>
  [...source.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)['"]([^'"]+)['"]/g)].map((found) => found[1]!);

/** The room a specifier leads to, or `null` for an outside library. */
const target = (file: string, specifier: string) => {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), specifier));
  return specifier.startsWith('@ruzhu/')
    ? specifier.replace('@ruzhu/', '').replace(/^(\w+).*/, '$1/src/index.ts')
    : null;
};

/** The sentence that says which wall an import breaks, or `null` when it may stay. */
function broken(file: string, specifier: string): string | null {
  const from = roomOf(file);
  if (!from) return `${file} stands in no room`;
  const plan = floorPlan[from]!;
  const at = target(file, specifier);
  if (at === null) {
    if (isTest(file) || plan.outside.some((pattern) => matches(pattern, specifier))) return null;
    return `${plan.path} may not use ${specifier} (${file})`;
  }
  const to = roomOf(at);
  if (!to) return `${file} leaves the house through ${specifier}`;
  const adapter = (path: string) => path.split('/')[3];
  if (from === 'adapters' && to === 'adapters' && adapter(file) !== adapter(at) && !isTest(file))
    return `adapter ${adapter(file)} may not know adapter ${adapter(at)} (${file})`;
  if (to === from || plan.inside.includes(to)) return null;
  return isTest(file) && to !== 'main' && from !== 'rules' && from !== 'wechat'
    ? null
    : `${plan.path} may not import ${floorPlan[to]!.path} (${file})`;
}

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file.includes('/') && !file.endsWith('.d.ts') && !/\.config\.ts$/.test(file));

describe('the floor plan', () => {
  test('every file stands in a room and uses only its doors', () => {
    const violations = files.flatMap((file) =>
      importsOf(readFileSync(file, 'utf8')).flatMap((specifier) => broken(file, specifier) ?? []),
    );
    expect(violations).toEqual([]);
    expect(files.filter((file) => !roomOf(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(5);
  });

  test.each([
    ['rules/src/planted.ts', '@ruzhu/journeys', 'rules/src may not import journeys/src'],
    ['rules/src/planted.ts', 'node:fs', 'rules/src may not use node:fs'],
    ['journeys/src/planted.ts', 'zod', 'journeys/src may not use zod'],
    [
      'server/src/services/planted.ts',
      '../adapters/store/pool.ts',
      'services may not import server/src/adapters',
    ],
    ['server/src/services/planted.ts', 'pg', 'services may not use pg'],
    ['server/src/services/planted.ts', '@ruzhu/wechat', 'services may not import wechat/src'],
    ['server/src/http/planted.ts', '../adapters/mail/smtp.ts', 'http may not import server/src/adapters'],
    ['server/src/adapters/mail/planted.ts', '../store/pool.ts', 'adapter mail may not know adapter store'],
    ['server/src/jobs/planted.ts', '../http/app.ts', 'jobs may not import server/src/http'],
    ['web/src/planted.ts', '../../server/src/main.ts', 'web/src may not import server/src'],
    ['wechat/src/planted.ts', '@ruzhu/rules', 'wechat/src may not import rules/src'],
    ['server/src/http/planted.ts', '../main.ts', 'http may not import server/src'],
    ['server/src/ports/planted.ts', '../services/planted.ts', 'ports may not import server/src/services'],
    ['attic/planted.ts', 'node:fs', 'stands in no room'],
  ])('a planted import from %s to %s is refused in words', (file, specifier, words) => {
    expect(broken(file, specifier)).toContain(words);
  });

  test('imports are found in every form they are written', () => {
    const source = `import a from 'a';\nexport * from "b";\nimport 'c';\nconst d = await import('d');`;
    expect(importsOf(source)).toEqual(['a', 'b', 'c', 'd']);
  });
});
