import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationFault } from './migration-faults.texts.ts';

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text, the same whatever line ends a checkout has. */
  readonly checksum: string;
};

const fileName = /^(\d{4})-([a-z0-9-]+)\.sql$/;

const readOne = (folder: string, file: string): Migration => {
  const [, digits, name] = fileName.exec(file) ?? [];
  if (digits === undefined || name === undefined) throw migrationFault('migrations.name', { file });
  const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  return { number: Number(digits), name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
};

/** The migrations of `folder`, in order. Faults: `migrations.name`, `migrations.twice`. */
export function readMigrations(folder: string): readonly Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  const found = files.map((file) => readOne(folder, file)).sort((a, b) => a.number - b.number);
  const twice = found.find((each, place) => each.number === found[place - 1]?.number);
  if (twice) throw migrationFault('migrations.twice', { number: twice.number });
  return found;
}
