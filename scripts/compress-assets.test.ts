import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { compressAssets } from './compress-assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'ruzhu-assets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('scripts and sheets get a brotli and a gzip twin; pictures and crumbs stay as they are', async () => {
  const script = 'export const sentence = "入驻";\n'.repeat(100);
  writeFileSync(join(folder, 'page-1.js'), script);
  writeFileSync(join(folder, 'crumb-1.css'), 'a{}');
  writeFileSync(join(folder, 'photo-1.png'), Buffer.alloc(5_000));
  await compressAssets(folder);
  expect(readdirSync(folder).sort()).toEqual([
    'crumb-1.css',
    'page-1.js',
    'page-1.js.br',
    'page-1.js.gz',
    'photo-1.png',
  ]);
  expect(brotliDecompressSync(readFileSync(join(folder, 'page-1.js.br'))).toString()).toBe(script);
  expect(gunzipSync(readFileSync(join(folder, 'page-1.js.gz'))).toString()).toBe(script);
});
