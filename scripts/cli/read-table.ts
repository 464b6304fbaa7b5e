/** Spreadsheets as rows of cells. Each library is only loaded when a file needs it. */
import type { Cell } from '@ruzhu/rules';
import { readCsv } from '../../server/src/adapters/registry/read-csv.ts';
import { type FileFault, fileFault, reasonOf } from './file-fault.ts';

/** Rows with their number in the file, as people count them. */
export type Table = {
  readonly ok: true;
  readonly rows: readonly { readonly number: number; readonly cells: readonly Cell[] }[];
};

const MOST_ROWS = 100_000;

/** The most a workbook may unfold to; a few kilobytes can hold a file of gigabytes. */
const MOST_UNPACKED = 512 * 1024 * 1024;

/** UTF-8, or GB 18030 as Chinese spreadsheets save text; `null` when it is neither. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  return null;
}

export function readCsvTable(bytes: Uint8Array): Table | FileFault {
  const text = decodeText(bytes);
  if (text === null) return fileFault('file.encoding');
  try {
    const rows = readCsv(text).map(({ line, fields }) => ({ number: line, cells: fields }));
    return rows.length > MOST_ROWS ? fileFault('file.rows', { max: MOST_ROWS }) : { ok: true, rows };
  } catch (fault) {
    return fileFault('file.csv', { reason: reasonOf(fault) });
  }
}

/** A spreadsheet's date has no offset and is read as UTC: its parts are the civil ones. */
const cellOf = (cell: unknown): Cell => {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 19);
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return null;
};

/** Whether the parts of the workbook, as its directory gives them, fit into memory. */
async function fits(bytes: Uint8Array): Promise<boolean> {
  const { unzipSync } = await import('fflate');
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size <= MOST_UNPACKED;
}

/** What the library says of files that are no workbooks. */
const FAULTS: Readonly<Record<string, 'file.empty' | 'file.xls_old'>> = {
  NO_DATA: 'file.empty',
  XLS_FILE_NOT_SUPPORTED: 'file.xls_old',
};

/** The first sheet of a workbook. */
export async function readXlsxTable(bytes: Uint8Array): Promise<Table | FileFault> {
  const { readSheet } = await import('read-excel-file/node');
  try {
    if (bytes[0] === 0x50 && !(await fits(bytes)))
      return fileFault('file.too_big', { max: MOST_UNPACKED / 1024 / 1024 });
    const sheet = await readSheet(Buffer.from(bytes));
    if (sheet.length > MOST_ROWS) return fileFault('file.rows', { max: MOST_ROWS });
    return { ok: true, rows: sheet.map((row, index) => ({ number: index + 1, cells: row.map(cellOf) })) };
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    return fileFault(FAULTS[code] ?? 'file.xlsx');
  }
}
