import { expect, test } from 'vitest';
import { table } from './table.ts';

test('a table has a line for each kind and a column for each library', () => {
  const lines = table({
    'dossier ruzhu': { perSecond: 25_430, right: 100 },
    'dossier json-rules-engine': { perSecond: 999, right: 79 },
    'uscc ruzhu': { perSecond: 9_871_234, right: 100 },
    'uscc stdnum': { perSecond: 131_000, right: 86 },
  });
  expect(lines.slice(0, 3)).toEqual([
    '         ruzhu          stdnum       validator  id-validator  Ajv  json-rules-engine',
    'dossier  25.4k (100 %)  -            -          -             -    999 (79 %)',
    'uscc     9.87M (100 %)  131k (86 %)  -          -             -    -',
  ]);
});
