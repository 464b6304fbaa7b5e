import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { endpoints, merchantRefusalTexts, refusalTexts, requestTexts } from '@ruzhu/api';
import { journeyTexts, notices } from '@ruzhu/journeys';
import { ruleTexts } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import { generated } from './scripts/generated.ts';
import { bound } from './server/src/http/app.ts';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean);
const sources = (pattern: RegExp) =>
  files
    .filter((file) => pattern.test(file) && !/\.(test|contract)\.tsx?$|\/testing\//.test(file))
    .map((file) => [file, readFileSync(file, 'utf8')] as const);

/** Codes written out in calls that refuse. */
const codesIn = (source: string) =>
  [...source.matchAll(/\b(?:refuse|refusing|no)\(\s*'([a-zA-Z]+\.[\w.]+|not_found)'/g)].map(
    ([, code]) => code!,
  );

describe('generated files', () => {
  test.each(Object.keys(generated))('%s is fresh (npm run fix)', (path) => {
    expect(files).toContain(path);
    expect(readFileSync(path, 'utf8')).toBe(generated[path]);
  });
});

describe('the API', () => {
  test('every operation is bound to one handler, and no handler stands alone', () => {
    const described = endpoints.map(({ id }) => id).sort();
    expect(new Set(described).size).toBe(described.length);
    expect(bound.map(({ endpoint }) => endpoint.id).sort()).toEqual(described);
  });

  test('no two operations share method and path', () => {
    const places = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  test('every refusal an operation names has its sentences', () => {
    const silent = endpoints.flatMap(({ id, refusals }) =>
      refusals.filter((code) => !refusalTexts[code]).map((code) => `${id}: ${code}`),
    );
    expect(silent).toEqual([]);
  });

  test('every refusal a merchant’s operation names has its sentences on the merchant’s pages', () => {
    const open = endpoints.filter(
      ({ auth, path }) =>
        ['none', 'applicant', 'phone', 'sandbox'].includes(auth) && !path.startsWith('/api/v1/staff/'),
    );
    const silent = open.flatMap(({ id, refusals }) =>
      refusals.filter((code) => !merchantRefusalTexts[code]).map((code) => `${id}: ${code}`),
    );
    expect(silent).toEqual([]);
    expect(open.length).toBeGreaterThan(60);
  });
});

describe('refusals', () => {
  const rooms = sources(/^(journeys|server|api)\/src\/.*\.ts$/);

  test('every code that is refused with has its sentences', () => {
    const silent = rooms.flatMap(([file, source]) =>
      codesIn(source)
        .filter((code) => !refusalTexts[code])
        .map((code) => `${file}: ${code}`),
    );
    expect(silent).toEqual([]);
    expect(rooms.flatMap(([, source]) => codesIn(source)).length).toBeGreaterThan(80);
  });

  test('every sentence says what mends it, in both languages', () => {
    for (const [code, text] of Object.entries(refusalTexts))
      expect(
        [text.zh, text.en, text.fix.zh, text.fix.en].every((words) => words.trim() !== ''),
        code,
      ).toBe(true);
  });

  test('one code has one sentence, in one room', () => {
    const rules = Object.keys(ruleTexts);
    const journeys = Object.keys(journeyTexts);
    const request = Object.keys(requestTexts);
    expect(journeys.filter((code) => rules.includes(code))).toEqual([]);
    expect(request.filter((code) => rules.includes(code) || journeys.includes(code))).toEqual([]);
  });

  test('journeys and API keep no sentence that nobody gives', () => {
    const texts = sources(/^(journeys\/src\/texts\/.*\.texts|api\/src\/merchant-refusals)\.ts$/);
    const all = sources(/^(rules|journeys|server|api|web)\/src\/.*\.tsx?$/).filter(
      ([file]) => !file.endsWith('.texts.ts') && file !== 'api/src/merchant-refusals.ts',
    );
    const code = all.map(([, source]) => source).join('\n');
    const kept = texts.flatMap(([, source]) =>
      [...source.matchAll(/^\s+'?([\w.]+)'?: (?:t|text)\(/gm)].map(([, key]) => key!),
    );
    expect(kept.length).toBeGreaterThan(80);
    expect(kept.filter((key) => !code.includes(`'${key}'`) && !code.includes(`code:${key}'`))).toEqual([]);
  });
});

describe('the house', () => {
  test('pure rooms reach for no randomness', () => {
    const reached = sources(
      /^(rules|journeys|wechat|api)\/src\/.*\.ts$|^server\/src\/(ports|services)\/.*\.ts$/,
    ).filter(([, source]) => /Math\.random|crypto\.random/.test(source));
    expect(reached.map(([file]) => file)).toEqual([]);
  });

  test('no file holds what looks like a real key', () => {
    const keys = /-----BEGIN (RSA |EC )?PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bghp_[A-Za-z0-9]{36}\b/;
    expect(
      files.filter(
        (file) => /\.(ts|tsx|mjs|json|md|yaml)$/.test(file) && keys.test(readFileSync(file, 'utf8')),
      ),
    ).toEqual([]);
  });

  test('every notice leads to a page of the merchant', () => {
    const pages = files
      .filter((file) => /^web\/src\/merchant\/.*page\.tsx$/.test(file))
      .map((file) => file.replace('web/src/merchant', '').replace(/\/page\.tsx$/, ''));
    const lost = Object.entries(notices).flatMap(([key, { page }]) => {
      const route = page.replace('{account}', '$id').replace('{mp}', '$mp');
      return pages.includes(route) ? [] : [`${key}: ${page}`];
    });
    expect(lost).toEqual([]);
  });
});
