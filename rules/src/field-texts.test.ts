import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calendarTexts } from './calendar/calendar.texts.ts';
import { calendarYearTexts } from './calendar/calendar-year.texts.ts';
import { contactTexts } from './contact/contact.texts.ts';
import { invoiceTexts } from './invoice/invoice.texts.ts';
import { licenceTexts } from './licence/licence.texts.ts';
import { entityNameTexts } from './names/entity-name.texts.ts';
import { introductionTexts } from './names/introduction.texts.ts';
import { nameTexts } from './names/name.texts.ts';
import { nameWordsEditionTexts } from './names/name-words-edition.texts.ts';
import { personNameTexts } from './names/person-name.texts.ts';
import { trademarkTexts } from './names/trademark.texts.ts';
import { settingsTexts } from './settings/settings.texts.ts';
import type { RefusalText, RefusalTexts } from './texts.ts';

const tables: readonly RefusalTexts[] = [
  calendarTexts,
  calendarYearTexts,
  contactTexts,
  entityNameTexts,
  introductionTexts,
  invoiceTexts,
  licenceTexts,
  nameTexts,
  nameWordsEditionTexts,
  personNameTexts,
  settingsTexts,
  trademarkTexts,
];
const all = tables.flatMap((table) => Object.entries(table));
const codes = all.map(([code]) => code);

const FOLDERS = ['calendar', 'contact', 'invoice', 'licence', 'names', 'settings'];
const read = (keep: (file: string) => boolean) =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder))
      .filter(keep)
      .map((file) => readFileSync(join(import.meta.dirname, folder, file), 'utf8')),
  ).join('\n');
const isTest = (file: string) => file.endsWith('.test.ts');
const sources = read((file) => !isTest(file) && !file.endsWith('.texts.ts'));
const tests = read(isTest);

/** Codes whose sentences belong to the journeys: every field shares them. */
const SHARED = ['field.missing'];

describe('the sentences of the fields', () => {
  test('each belong to one code in one table', () => {
    expect(codes.length).toBe(new Set(codes).size);
  });

  test('exist for every code that is refused or warned of, and for no other', () => {
    const used = [
      ...sources.matchAll(/(?:refuse|warning)\(\s*(?:'(?:warn|info)',\s*)?'([\w]+\.[\w]+)'/g),
      ...sources.matchAll(/(?<!values\[|\[)'((?:name|trademark)\.[a-z_]+)'/g),
    ].map(([, code]) => code!);
    expect([...new Set(used)].filter((code) => !codes.includes(code) && !SHARED.includes(code))).toEqual([]);
    expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });

  test('are each brought about by a test', () => {
    // The numbers table is walked whole by its own test.
    const walked = read((file) => file === 'platform-numbers.data.ts');
    const stands = (code: string, text: string) =>
      new RegExp(`${code.replace('.', '\\.')}(?!\\w)`).test(text);
    expect(codes.filter((code) => !stands(code, tests) && !stands(code, walked))).toEqual([]);
  });

  const sentences = all.flatMap(([code, { zh, en, fix }]): [string, string, string][] => [
    [code, zh, en],
    [`${code} (fix)`, fix.zh, fix.en],
  ]);

  test.each(sentences)('%s: %s', (_, zh, en) => {
    expect(zh).not.toMatch(/(?<!申)请|非法|无效|有误|失败|帐号|登陆|(?<!您)你/);
    expect(zh).not.toMatch(/[。！!]$/);
    // Half-width marks beside Chinese characters, and Chinese beside letters or digits without a space.
    expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/);
    const copied = zh.replace(/2021年3月15日|\d+天/g, '');
    expect(copied).not.toMatch(/[\u4e00-\u9fff][A-Za-z0-9{]|[A-Za-z0-9}][\u4e00-\u9fff]/);
    expect(en).toMatch(/^[A-Z“{]/);
    expect(en).not.toMatch(/[.!]$|\b(?:invalid|illegal|error|failed|please)\b/i);
    // English keeps Chinese legal terms, but is never left untranslated.
    expect(en.replace(/[\u4e00-\u9fff]/g, '').length).toBeGreaterThan(en.length / 2);
  });

  const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([hole]) => hole).sort();
  const ofText = ({ zh, en, fix }: RefusalText) => [holes(zh), holes(en), holes(fix.zh), holes(fix.en)];

  test.each(all)('%s takes the same figures in both languages', (_, text) => {
    const [zh, en, fixZh, fixEn] = ofText(text);
    expect(en).toEqual(zh);
    expect(fixEn).toEqual(fixZh);
  });
});
