/** Newer tables of the rules, each from a day on: lists of categories, years of the calendar, words for names. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { id, instant, short } from './shapes.ts';

const tag = 'Operations';
const kind = z.enum(['categories', 'calendar', 'nameWords']);
const names = z.array(z.string());
/** The names of rows; where there are very many, the first of them and how many there are. */
const difference = z.object({
  added: z.object({ count: z.int(), names }),
  removed: z.object({ count: z.int(), names }),
  changed: z.object({ count: z.int(), names }),
});
const body = z.strictObject({
  kind,
  effectiveFrom: short(10),
  content: z.unknown(),
  note: short(200).default(''),
});
/** Those of the three readers: the place in the file is the path. */
const refusals = [
  'calendar.shape',
  'calendar.year',
  'calendar.source',
  'calendar.day',
  'calendar.repeated',
  'calendar.swap_on_weekday',
  'calendar.incomplete',
  'edition.shape',
  'edition.too_large',
  'edition.too_deep',
  'edition.unknown_document',
  'edition.unknown_circumstance',
  'edition.duplicate_row',
  'edition.unknown_category',
  'nameWords.shape',
  'nameWords.too_large',
  'nameWords.word',
  'nameWords.single_sign',
  'nameWords.repeated',
  'date.format',
  'date.unreal',
  'ruleTable.early',
  'ruleTable.unknown_line',
  'ruleTable.same_day',
  'ruleTable.same_content',
];

export const ruleTables = endpoint({
  id: 'ruleTables',
  method: 'GET',
  path: '/api/v1/operations/rule-tables',
  tag,
  summary: 'The tables the rules judge by, shipped and loaded, with their days and what each changed',
  auth: 'operator',
  answer: z.object({
    tables: z.array(
      z.object({
        /** `null` for what the product ships with. */
        id: id.nullable(),
        kind,
        line: z.string(),
        effectiveFrom: z.iso.date().nullable(),
        inForce: z.boolean(),
        rows: z.int(),
        source: z.string(),
        hash: z.string().nullable(),
        loadedBy: z.string().nullable(),
        loadedAt: instant.nullable(),
        note: z.string(),
        difference: difference.nullable(),
      }),
    ),
  }),
  refusals: [],
});

export const previewRuleTable = endpoint({
  id: 'previewRuleTable',
  method: 'POST',
  path: '/api/v1/operations/rule-tables/preview',
  tag,
  summary: 'What a table would change, without loading it; a refusal names the place in the file',
  auth: 'operator',
  body,
  answer: z.object({ kind, line: z.string(), rows: z.int(), difference }),
  refusals,
});

export const loadRuleTable = endpoint({
  id: 'loadRuleTable',
  method: 'POST',
  path: '/api/v1/operations/rule-tables',
  tag,
  summary: 'Load a table that holds from a day on; what was in force before keeps its days',
  auth: 'operator',
  body,
  answer: z.object({ id, effectiveFrom: z.iso.date(), hash: z.string() }),
  status: 201,
  touch: true,
  refusals,
  keyed: true,
});
