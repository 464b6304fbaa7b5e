import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const sheets = globSync('{kit,merchant}/**/*.css', { cwd: root });

/** The classes that a stylesheet gives a look of its own: those that stand alone in a selector. */
function ownClasses(sheet: string): readonly string[] {
  const css = readFileSync(new URL(sheet, root), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const selectors = [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','));
  return [...new Set(selectors.flatMap((one) => /^\s*\.([\w-]+)\s*$/.exec(one)?.[1] ?? []))];
}

test('a class gets its look from one stylesheet: what one page loads stays when the next is opened', () => {
  const places = new Map<string, string[]>();
  for (const sheet of sheets)
    for (const name of ownClasses(sheet)) places.set(name, [...(places.get(name) ?? []), sheet]);
  expect(places.size).toBeGreaterThan(100);
  expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
});
