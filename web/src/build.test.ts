import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const KIB = 1024;
const out = mkdtempSync(join(tmpdir(), 'web-build-'));
let manifest: Manifest = {};

beforeAll(async () => {
  // The test runner's own value would build React and the pages for development.
  vi.stubEnv('NODE_ENV', 'production');
  await build({
    configFile: join(import.meta.dirname, '../vite.config.ts'),
    logLevel: 'error',
    build: { outDir: out, reportCompressedSize: false },
  });
  vi.unstubAllEnvs();
  manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'));
}, 180_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

const sizes = new Map<string, number>();
const gz = (file: string): number => {
  const size = sizes.get(file) ?? gzipSync(readFileSync(join(out, file))).length;
  sizes.set(file, size);
  return size;
};

/** The chunks an entry reaches: at once (`static`), or ever (`dynamic` imports followed too). */
function reach(entry: string, follow: 'static' | 'dynamic', seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const { imports = [], dynamicImports = [] } = manifest[entry] ?? {};
  for (const next of [...imports, ...(follow === 'dynamic' ? dynamicImports : [])]) reach(next, follow, seen);
  return seen;
}

const filesOf = (keys: Iterable<string>) => [
  ...new Set([...keys].flatMap((key) => [manifest[key]?.file ?? '', ...(manifest[key]?.css ?? [])])),
];
const weight = (keys: Iterable<string>) => filesOf(keys).reduce((sum, file) => sum + gz(file), 0) / KIB;
const text = (keys: Iterable<string>) =>
  filesOf(keys)
    .map((file) => readFileSync(join(out, file), 'utf8'))
    .join('\n');

/** Marks that only the library itself leaves in a built file. */
const ANTD = /antCheckboxEffect|ant-design|anticon|\bant-btn|@rc-component/;
const REACT = /react\.transitional\.element|__CLIENT_INTERNALS/;
const [MERCHANT, CONSOLE, SCAN] = ['merchant.html', 'console.html', 'src/phone/phone.ts'] as const;

/** The heaviest page an entry can open with: what it loads at once, and one page chunk with all that it imports. */
const heaviestRoute = (entry: string) => {
  const first = reach(entry, 'static');
  const pages = [...first].flatMap((key) => manifest[key]?.dynamicImports ?? []);
  return Math.max(weight(first), ...pages.map((page) => weight(reach(page, 'static', new Set(first)))));
};

describe('the build', () => {
  test('has three entries', () => {
    for (const entry of [MERCHANT, CONSOLE, SCAN]) expect(manifest[entry]?.isEntry, entry).toBe(true);
  });

  test('reaches antd from the console alone, and React from no phone page', () => {
    expect(text(reach(CONSOLE, 'dynamic'))).toMatch(ANTD);
    expect(text(reach(MERCHANT, 'dynamic'))).not.toMatch(ANTD);
    expect(text(reach(MERCHANT, 'static'))).toMatch(REACT);
    expect(text(reach(SCAN, 'dynamic'))).not.toMatch(REACT);
    expect(text(reach(SCAN, 'dynamic'))).not.toMatch(ANTD);
  });

  test('leads from no entry into another', () => {
    const entries = [MERCHANT, CONSOLE, SCAN];
    for (const entry of entries)
      expect(
        [...reach(entry, 'dynamic')].filter((key) => key !== entry && entries.includes(key as never)),
      ).toEqual([]);
  });

  test.each([
    [MERCHANT, 170],
    [SCAN, 10],
    [CONSOLE, 420],
  ])('%s opens with at most %d KiB of compressed script and style', (entry, most) => {
    const heaviest = heaviestRoute(entry);
    expect(heaviest).toBeGreaterThan(0.5);
    expect(heaviest).toBeLessThanOrEqual(most);
  });

  test('has no lazy chunk above 200 KiB', () => {
    const lazy = Object.values(manifest).filter((chunk) => chunk.isDynamicEntry);
    expect(lazy.filter((chunk) => gz(chunk.file) > 200 * KIB).map((chunk) => chunk.file)).toEqual([]);
  });

  test('names every asset by its content', () => {
    const assets = readdirSync(join(out, 'assets'));
    expect(assets.filter((file) => !/-[\w-]{8}\.\w+$/.test(file))).toEqual([]);
    expect(assets.length).toBeGreaterThan(4);
  });

  test.each([MERCHANT, CONSOLE])('%s holds no inline script or style', (page) => {
    const html = readFileSync(join(out, page), 'utf8');
    expect(html.match(/<script/g)?.length).toBeGreaterThan(0);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style| style="| on\w+="|data:/);
  });

  test('leaves a place for the nonce in the console alone', () => {
    expect(readFileSync(join(out, CONSOLE), 'utf8')).toContain('nonce="__CSP_NONCE__"');
    expect(readFileSync(join(out, MERCHANT), 'utf8')).not.toContain('nonce');
  });

  test('keeps every word of a sandbox in a chunk of its own, which production never loads', () => {
    const files = readdirSync(join(out, 'assets')).filter((file) => file.endsWith('.js'));
    const told = files.filter((file) =>
      /沙箱|\/local\//.test(readFileSync(join(out, 'assets', file), 'utf8')),
    );
    expect(told.filter((file) => !file.startsWith('sandbox-'))).toEqual([]);
    expect(told).toHaveLength(1);
  });

  test('leaves the galleries at home', () => {
    expect(Object.keys(manifest).filter((key) => key.includes('/ui/'))).toEqual([]);
  });
});
