/**
 * Writes the dossiers of `examples/` as tables, `dossiers.xlsx` and `dossiers.csv`: one row each, only the columns that
 * one of them uses. Run it after an example has changed; a test compares the tables with the examples.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dossier, readDossier, type TemplateColumn } from '@ruzhu/rules';
import write from 'write-excel-file/node';
import { parse } from 'yaml';
import { allColumns, cellAt, workbook } from './cli/template.ts';

const folder = join(import.meta.dirname, '../examples');
const FILES = ['packaged-food.json', 'fresh-fruit.yaml', 'with-mistakes.yaml'];

function dossierIn(file: string): Dossier {
  const read = readDossier(parse(readFileSync(join(folder, file), 'utf8')));
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.refusals)}`);
  return read.value;
}

/** The paths of everything a dossier says, lists of records place by place. */
function pathsOf(value: unknown, path = ''): readonly string[] {
  const isBranch = typeof value === 'object' && value !== null;
  if (!isBranch || (Array.isArray(value) && value.every((one) => typeof one !== 'object')))
    return path === 'papers' || path === 'categories' ? [] : [path];
  return Object.entries(value).flatMap(([key, one]) => pathsOf(one, path === '' ? key : `${path}.${key}`));
}

/** The columns of the template that are used, each list as long as the longest. */
function columnsFor(dossiers: readonly Dossier[]): readonly TemplateColumn[] {
  const used = [...new Set(dossiers.flatMap((dossier) => pathsOf(dossier)))].sort();
  return allColumns().flatMap((column) => {
    const same = used.filter((path) => path.replace(/\.\d+(?=\.|$)/, '.0') === column.path);
    return same.map((path) => ({ ...column, path }));
  });
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const dossiers = FILES.map(dossierIn);
const columns = columnsFor(dossiers);
const rows = dossiers.map((dossier) => columns.map(({ path }) => cellAt(dossier, path)));
const lines = [columns.map(({ path }) => path), ...rows.map((row) => row.map((cell) => String(cell ?? '')))];

writeFileSync(join(folder, 'dossiers.xlsx'), await write(workbook(columns, rows)).toBuffer());
// With a mark in front, spreadsheets know that it is UTF-8.
writeFileSync(
  join(folder, 'dossiers.csv'),
  `\ufeff${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`,
);
