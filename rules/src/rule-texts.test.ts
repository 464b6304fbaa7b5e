import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleTexts } from './rule-texts.ts';
import type { RefusalText, RefusalTexts } from './texts.ts';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const sources = files
  .filter((file) => !/\.test\.ts$|\.texts\.ts$|^testing\//.test(file))
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n');

/** Every table of texts of the room, found by its file. */
const tables: readonly (readonly [string, RefusalTexts])[] = await Promise.all(
  files
    .filter((file) => file.endsWith('.texts.ts'))
    .map(async (file) => {
      const exported: Record<string, RefusalTexts> = await import(join(import.meta.dirname, file));
      return [file, Object.assign({}, ...Object.values(exported))] as const;
    }),
);
const isRefusalTexts = (table: RefusalTexts) => Object.values(table).every((text) => 'fix' in text);
const rows = tables
  .filter(([, table]) => isRefusalTexts(table))
  .flatMap(([file, table]) => Object.entries(table).map(([code, text]) => [code, text, file] as const));

describe('the sentences of all rules', () => {
  test('are gathered from every table of the room', () => {
    expect(Object.keys(ruleTexts).sort()).toEqual([...new Set(rows.map(([code]) => code))].sort());
    expect(rows.length).toBeGreaterThan(250);
  });

  test('say one thing for one code', () => {
    const said = new Map<string, RefusalText>();
    for (const [code, text, file] of rows) {
      expect(said.get(code) ?? text, `${code} in ${file}`).toEqual(text);
      said.set(code, text);
    }
  });

  test('exist for every code that is refused, warned or advised of', () => {
    const call =
      /\b(?:refuse|stop|stopAndSearch|mustFix|advice|refused)\(\s*'([a-zA-Z_]+\.[a-z_]+)'|\bwarning\(\s*'(?:warn|info)',\s*'([a-zA-Z_]+\.[a-z_]+)'|\bcode: '([a-zA-Z_]+\.[a-z_]+)'/g;
    const used = new Set([...sources.matchAll(call)].map((found) => found[1] ?? found[2] ?? found[3]!));
    expect([...used].filter((code) => !Object.hasOwn(ruleTexts, code))).toEqual([]);
    expect(used.size).toBeGreaterThan(150);
  });

  test('of this check are each used', () => {
    const mine = rows.filter(([, , file]) => file.startsWith('dossier/')).map(([code]) => code);
    expect(mine.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });
});

describe('the sentences of the whole-dossier check', () => {
  const mine = rows.filter(([, , file]) => file.startsWith('dossier/'));
  const sentences = mine.flatMap(([code, { zh, en, fix }]): [string, string, string][] => [
    [code, zh, en],
    [`${code} (fix)`, fix.zh, fix.en],
  ]);

  test.each(sentences)('%s: %s', (_, zh, en) => {
    expect(zh).not.toMatch(/(?<!申)请|非法|无效|有误|失败|帐号|登陆|(?<!您)你/);
    expect(zh).not.toMatch(/[。！!]$/);
    expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/);
    expect(zh).not.toMatch(/[\u4e00-\u9fff][A-Za-z0-9{]|[A-Za-z0-9}][\u4e00-\u9fff]/);
    expect(en).toMatch(/^[A-Z“{]/);
    expect(en).not.toMatch(/[.!]$|\b(?:invalid|illegal|error|failed|please)\b/i);
  });

  const holes = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+?)(?:En)?\}/g)].map(([, name]) => name))].sort();

  test.each(mine)('%s takes the same figures in both languages', (_, { zh, en, fix }) => {
    expect(holes(en)).toEqual(holes(zh));
    expect(holes(fix.en)).toEqual(holes(fix.zh));
  });
});
