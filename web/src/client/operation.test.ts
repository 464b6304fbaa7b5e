import * as api from '@ruzhu/api';
import { expect, test } from 'vitest';

/** Every `operation<typeof name>('METHOD', 'path')` of the pages, as it is written. */
const sources = import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.*'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const USE = /operation<\s*typeof (?:api\.)?([\w.]+)\s*>\(\s*'([A-Z]+)',\s*'([^']+)',?\s*\)/g;
const uses = Object.entries(sources)
  .flatMap(([file, source]) =>
    // The example in the description of `operation` itself has a path of three dots.
    [...source.matchAll(USE)].map(([, name = '', method = '', path = '']) => ({ file, name, method, path })),
  )
  .filter(({ path }) => !path.includes('…'));

const described = (name: string): unknown =>
  name.split('.').reduce<unknown>((found, part) => Reflect.get(Object(found), part), api);

test.each(uses)('$file calls $name as the API describes it', ({ name, method, path }) => {
  expect(described(name)).toMatchObject({ method, path });
});

test('the pages call the API', () => {
  expect(uses.length).toBeGreaterThan(10);
});

test('no page writes an operation in a way this test does not read', () => {
  const written = Object.entries(sources).flatMap(([file, source]) =>
    file.endsWith('/operation.ts') ? [] : (source.match(/= operation<\s*typeof/g) ?? []),
  );
  expect(uses.length).toBeGreaterThanOrEqual(written.length);
});
