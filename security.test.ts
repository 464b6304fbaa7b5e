import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const text = readFileSync('docs/security.md', 'utf8');

/** Every test the page names: its file, and the titles that follow it. */
const named = [...text.matchAll(/`([\w./$-]+\.(?:test|contract)\.tsx?)`((?: (?:· )?“[^”]+”)*)/g)].map(
  ([, file, titles]) => ({
    file: file!,
    titles: [...titles!.matchAll(/“([^”]+)”/g)].map(([, title]) => title!),
  }),
);

describe('docs/security.md', () => {
  test('names tests that exist, by titles they have', () => {
    expect(named.length).toBeGreaterThan(30);
    const lost = named.flatMap(({ file, titles }) => {
      if (!existsSync(file)) return [file];
      const source = readFileSync(file, 'utf8');
      return titles.filter((title) => !source.includes(title)).map((title) => `${file}: ${title}`);
    });
    expect(lost).toEqual([]);
  });

  test('names a proof for every promise', () => {
    const promises = text.split('\n').filter((line) => /^\| (?!承诺|编号|---)/.test(line));
    expect(promises.length).toBeGreaterThan(25);
    expect(promises.filter((line) => !/\.(test|contract)\.tsx?`/.test(line))).toEqual([]);
  });
});

describe('the threats', () => {
  const rows = [...text.matchAll(/^\| (★?)T(\d\d) \|(.+)\|(.+)\|(.+)\|$/gm)];

  test('stand in the table one by one, with a test that has a title for each', () => {
    expect(rows.map(([, , number]) => Number(number))).toEqual(Array.from({ length: 43 }, (_, n) => n + 1));
    for (const [row, , number, threat, defence, proof] of rows) {
      expect(threat!.trim().length, row).toBeGreaterThan(5);
      expect(defence!.trim().length, row).toBeGreaterThan(20);
      expect(/`[\w./$-]+\.(test|contract)\.tsx?` “[^”]+”/.test(proof!), `T${number} has no test`).toBe(true);
    }
  });

  test('that weigh most are marked', () => {
    expect(rows.filter(([, star]) => star === '★').length).toBe(26);
  });

  test('do not come from keys that stand for somebody: there are none', () => {
    // Parse boundary: a test of the house holds the file against the operations it is made from.
    const told = JSON.parse(readFileSync('api/openapi.json', 'utf8')) as {
      components: { securitySchemes: Record<string, { in: string }> };
      paths: Record<string, Record<string, { security?: readonly Record<string, unknown>[] }>>;
    };
    const schemes = told.components.securitySchemes;
    expect(Object.entries(schemes).map(([name, { in: place }]) => `${name} ${place}`)).toEqual([
      'merchant cookie',
      'staff cookie',
    ]);
    const used = Object.values(told.paths)
      .flatMap((one) => Object.values(one))
      .flatMap(({ security = [] }) => security.flatMap((by) => Object.keys(by)));
    expect([...new Set(used)].sort()).toEqual(['merchant', 'staff']);
  });
});

type Package = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: true;
  readonly dev?: true;
  readonly link?: true;
  readonly resolved?: string;
};
// Parse boundary: the lockfile is npm's.
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>;
};

/** Where a package finds another one: beside itself first, then outwards. */
function foundFrom(at: string, name: string): string | null {
  for (let place: string | null = at; place !== null; ) {
    const path: string = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    if (packages[path]) return path;
    const outer: number = place.lastIndexOf('/node_modules/');
    place = place === '' ? null : outer < 0 ? '' : place.slice(0, outer);
  }
  return null;
}

/** Everything that a workspace brings to an installation; other workspaces in `without` aside. */
function broughtBy(workspace: string, without: readonly string[] = []): readonly string[] {
  const [seen, waiting] = [new Set<string>(), [workspace]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const found = packages[next];
    const own = found?.link ? (found.resolved ?? next) : next;
    if (seen.has(own) || without.includes(own)) continue;
    seen.add(own);
    const needed = Object.keys(packages[own]?.dependencies ?? {});
    waiting.push(...needed.flatMap((name) => foundFrom(own, name) ?? []));
  }
  return [...seen].filter((one) => one.includes('node_modules/'));
}

describe('what the product depends on', () => {
  test('is no more than the page says', () => {
    const [server, all] = [broughtBy('server', ['web']).length, broughtBy('server').length];
    const [, told, more] = /(\d+) packages in the server and (\d+) more in the pages/.exec(text) ?? [];
    expect(server).toBeGreaterThan(50);
    expect(server).toBeLessThanOrEqual(Number(told));
    expect(all - server).toBeLessThanOrEqual(Number(more));
  });

  test('needs no install script, and none would be run', () => {
    const scripted = broughtBy('server').filter((one) => packages[one]?.hasInstallScript);
    expect(scripted).toEqual([]);
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});
