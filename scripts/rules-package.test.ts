import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const rules = join(root, 'rules');
const folder = mkdtempSync(join(tmpdir(), 'ruzhu-package-'));
const installed = join(folder, 'node_modules/@ruzhu/rules');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Manifest = { readonly version: string; readonly [key: string]: unknown };
const manifestIn = (path: string): Manifest => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));

/** npm as somebody outside would call it: without what an `npm test` around us has told its children. */
function npm(args: readonly string[], cwd: string): void {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  execFileSync('npm', [...args], { cwd, env, stdio: 'pipe', shell: process.platform === 'win32' });
}

beforeAll(() => {
  npm(['pack', '--pack-destination', folder], rules);
  const [tarball = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'outside', type: 'module', private: true }),
  );
  npm(['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], folder);
}, 120_000);

const nodeName = process.platform === 'win32' ? 'node.exe' : 'node';
const versionOf = (node: string) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();

/** This Node, and every other of major 20 or later on the path: the library promises to run on all of them. */
const nodes = [
  ...new Map(
    [process.execPath, ...(process.env.PATH ?? '').split(delimiter).map((place) => join(place, nodeName))]
      .filter((node) => existsSync(node))
      .map((node) => [versionOf(node), node] as const),
  ),
].filter(([version]) => Number(/^v(\d+)/.exec(version)?.[1]) >= 20);

/** The runnable examples of a page, each with what it says it prints. */
const examplesOf = (page: string) =>
  [...readFileSync(join(rules, page), 'utf8').matchAll(/```js\n([\s\S]*?)```/g)].map(
    ([, code = ''], index) => {
      const prints = [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, printed]) => printed);
      return [`${page} ${index + 1}`, code, prints] as const;
    },
  );

describe('the packed rules', () => {
  test('are plain JavaScript with types, a licence and both readmes, and need nothing', () => {
    const manifest = manifestIn(installed);
    expect(manifest).not.toHaveProperty('private');
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest).toMatchObject({ license: 'Apache-2.0', sideEffects: false, type: 'module' });
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'README.zh-CN.md']));
    expect(files.filter((file) => /\.ts$/.test(file) && !file.endsWith('.d.ts'))).toEqual([]);
    expect(files.filter((file) => /test|synthetic/.test(file))).toEqual([]);
  });

  test('bear the version of the sources the house runs', () => {
    expect(manifestIn(join(rules, 'src')).version).toBe(manifestIn(rules).version);
  });

  test('offer what the sources offer', async () => {
    const packed: object = await import(join(installed, 'dist/index.js'));
    expect(Object.keys(packed).sort()).toEqual(Object.keys(await import('@ruzhu/rules')).sort());
  });

  test.each(['nodenext', 'bundler'])(
    'carry types that a strict program can use (%s)',
    (resolution) => {
      const program = join(folder, `${resolution}.ts`);
      writeFileSync(
        program,
        `import { type Dossier, lintDossier, parseUscc, type Uscc } from '@ruzhu/rules';
       export const code = (text: string, asOf: Parameters<typeof parseUscc>[1]['asOf']): Uscc | null => {
         const read = parseUscc(text, { asOf });
         return read.ok ? read.value : null;
       };
       // @ts-expect-error There is no such kind of subject.
       export const wrong: Dossier = { subject: { kind: 'company' } };
       export const lint: (...given: Parameters<typeof lintDossier>) => number = (...given) => lintDossier(...given).mustFix;`,
      );
      const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
      const flags = [
        '--noEmit',
        '--strict',
        '--exactOptionalPropertyTypes',
        '--skipLibCheck',
        'false',
        '--types',
        '',
      ];
      const compiler = join(root, 'node_modules/typescript/bin/tsc');
      const compiled = spawnSync(
        process.execPath,
        [
          compiler,
          ...flags,
          '--target',
          'es2022',
          '--module',
          module,
          '--moduleResolution',
          resolution,
          program,
        ],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(compiled.stdout).toBe('');
      expect(compiled.status).toBe(0);
    },
    60_000,
  );
});

describe.each(nodes)('under Node %s', (_version, node) => {
  test.each([...examplesOf('README.md'), ...examplesOf('README.zh-CN.md')])(
    '%s prints what it says',
    (name, code, prints) => {
      expect(prints.length).toBeGreaterThan(0);
      const file = join(folder, `${name.replaceAll(/\W/g, '-')}.mjs`);
      writeFileSync(file, code);
      const { stdout, stderr } = spawnSync(node, [file], { cwd: folder, encoding: 'utf8' });
      expect({ printed: stdout.trimEnd().split('\n'), stderr }).toEqual({ printed: prints, stderr: '' });
    },
  );
});

/** One script for a browser from a module that uses the library. */
async function bundled(name: string, source: string): Promise<string> {
  const entry = join(folder, name, 'entry.js');
  mkdirSync(join(folder, name));
  writeFileSync(entry, source);
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(folder, name, 'out'),
      lib: { entry, formats: ['iife'], name: 'rules', fileName: () => 'bundle.js' },
      rolldownOptions: { onwarn: (warning) => expect.unreachable(String(warning.message)) },
    },
  });
  return readFileSync(join(folder, name, 'out/bundle.js'), 'utf8');
}

describe('in a browser', () => {
  test('the rules need nothing but the language', async () => {
    const code = await bundled('whole', "export * from '@ruzhu/rules';");
    expect(code).not.toMatch(/\bnode:|\brequire\(|\bprocess\.|\bBuffer\b|__dirname|import\.meta/);
    // A context of its own has the language's objects and nothing of Node or of a page.
    const told = runInNewContext(`${code};
      const { explainAny, findPolicy, lintDossier, readMoment } = rules;
      const day = readMoment('2026-11-22').value;
      const { explanation } = explainAny('91350100M000100Y43', day);
      const lint = lintDossier({ subject: { name: '海南云鹿' } }, { policy: findPolicy('seed-2021').value, ...day });
      JSON.stringify([explanation.kind, lint.items.length > 20, typeof process, typeof document])`);
    expect(JSON.parse(told)).toEqual(['uscc', true, 'undefined', 'undefined']);
  }, 60_000);

  test('a page with one field carries no table of another', async () => {
    const code = await bundled('one', "export { parseMobile } from '@ruzhu/rules';");
    expect(code).not.toContain('食品经营许可证');
    expect(code.length).toBeLessThan(20_000);
  }, 60_000);
});
