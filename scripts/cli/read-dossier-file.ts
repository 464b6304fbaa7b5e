/** A file of one dossier or many, each read as far as its shape allows. */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import {
  type DossierReading,
  isEmptyRow,
  readDossier,
  readDossierColumns,
  readDossierRow,
} from '@ruzhu/rules';
import { type FileFault, fileFault, reasonOf } from './file-fault.ts';
import { decodeText, readCsvTable, readXlsxTable, type Table } from './read-table.ts';

/** Where in a file of several a dossier stands; `null` in a file of one. */
export type Place = { readonly kind: 'row' | 'document'; readonly number: number } | null;

export type FoundDossier = { readonly place: Place; readonly reading: DossierReading };

export type DossierFile = { readonly ok: true; readonly dossiers: readonly FoundDossier[] } | FileFault;

const MOST_BYTES = 64 * 1024 * 1024;

const documentsOf = (documents: readonly unknown[]): DossierFile => {
  if (documents.length === 0) return fileFault('file.empty');
  return {
    ok: true,
    dossiers: documents.map((one, index) => ({
      place: documents.length > 1 ? { kind: 'document', number: index + 1 } : null,
      reading: readDossier(one),
    })),
  };
};

/** One dossier, or a list of them. */
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function readJsonFile(bytes: Uint8Array): DossierFile {
  const text = decodeText(bytes);
  if (text === null) return fileFault('file.encoding');
  if (text.trim() === '') return fileFault('file.empty');
  try {
    const value: unknown = JSON.parse(text);
    return documentsOf(listed(value));
  } catch (fault) {
    return fileFault('file.json', { reason: placeIn(text, fault) });
  }
}

/** Where JSON breaks, by line and column; the parser says it in its own words, which may quote the file. */
function placeIn(text: string, fault: unknown): string {
  const offset = /position (\d+)/.exec(reasonOf(fault))?.[1];
  const lines = text.slice(0, offset === undefined ? text.length : Number(offset)).split('\n');
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** Several documents in one file are several dossiers. JSON is YAML, so that this also reads standard input. */
async function readYamlFile(bytes: Uint8Array): Promise<DossierFile> {
  const text = decodeText(bytes);
  if (text === null) return fileFault('file.encoding');
  const { parseAllDocuments } = await import('yaml');
  try {
    const documents = [...parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' })];
    const wrong = documents.flatMap((one) => one.errors).at(0);
    if (wrong) return fileFault('file.yaml', { reason: yamlPlace(text, wrong) });
    const values: unknown[] = documents.map((one) => one.toJS({ maxAliasCount: 100 }));
    return documentsOf(values.filter((one) => one !== null).flatMap(listed));
  } catch (fault) {
    return fileFault('file.yaml', { reason: reasonOf(fault) });
  }
}

function yamlPlace(
  text: string,
  { code, pos }: { readonly code: string; readonly pos: readonly number[] },
): string {
  const lines = text.slice(0, pos[0] ?? 0).split('\n');
  return `${code} ${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** The first row names the columns; if it does not, no row can be read, and that is all there is to say. */
function rowsOf(table: Table | FileFault): DossierFile {
  if (!table.ok) return table;
  const [head, ...rows] = table.rows.filter(({ cells }) => !isEmptyRow(cells));
  if (!head) return fileFault('file.empty');
  const headings = readDossierColumns(head.cells);
  if (!headings.ok)
    return { ok: true, dossiers: [{ place: { kind: 'row', number: head.number }, reading: headings }] };
  if (rows.length === 0) return fileFault('file.empty');
  return {
    ok: true,
    dossiers: rows.map(({ number, cells }) => ({
      place: { kind: 'row', number },
      reading: readDossierRow(headings.columns, cells),
    })),
  };
}

type Read = (bytes: Uint8Array) => DossierFile | Promise<DossierFile>;

/** How a file is read, by its ending. Old workbooks are told apart by the reader of new ones. */
const READERS: Readonly<Record<string, Read>> = {
  '.json': readJsonFile,
  '.yaml': readYamlFile,
  '.yml': readYamlFile,
  '.csv': (bytes) => rowsOf(readCsvTable(bytes)),
  '.xlsx': async (bytes) => rowsOf(await readXlsxTable(bytes)),
  '.xls': () => fileFault('file.xls_old'),
};

const STANDARD_INPUT = '-';

const SYSTEM_FAULTS: Readonly<Record<string, FileFault>> = {
  ENOENT: fileFault('file.missing'),
  ENOTDIR: fileFault('file.missing'),
  EISDIR: fileFault('file.folder'),
};

const tooBig = fileFault('file.too_big', { max: MOST_BYTES / 1024 / 1024 });

function faultOf(fault: unknown): FileFault {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : reasonOf(fault);
  return SYSTEM_FAULTS[code] ?? fileFault('file.unreadable', { reason: code });
}

/** What can be said of a file before it is opened; `null` when nothing speaks against it. */
function faultBefore(file: string): FileFault | null {
  try {
    const found = statSync(file);
    if (found.isDirectory()) return fileFault('file.folder');
    return found.size > MOST_BYTES ? tooBig : null;
  } catch (fault) {
    return faultOf(fault);
  }
}

async function readBytes(source: string | number, read: Read): Promise<DossierFile> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(source);
  } catch (fault) {
    return faultOf(fault);
  }
  return bytes.length > MOST_BYTES ? tooBig : read(bytes);
}

/** Reads a file by its ending, standard input (`-`) as YAML or JSON. What is no file of dossiers is a fault. */
export async function readDossierFile(file: string): Promise<DossierFile> {
  if (file === STANDARD_INPUT) return readBytes(0, readYamlFile);
  const before = faultBefore(file);
  if (before) return before;
  const read = READERS[extname(file).toLowerCase()];
  return read ? readBytes(file, read) : fileFault('file.kind');
}
