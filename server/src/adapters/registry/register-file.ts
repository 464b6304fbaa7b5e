import { plainCode } from '@ruzhu/rules';
import { StartFault } from '../../ports/start-fault.ts';
import { readCsv } from './read-csv.ts';
import { registryTexts } from './registry.texts.ts';

export type Entry = {
  readonly code: string;
  readonly name: string;
  readonly legalRepName: string;
  readonly legalRepIdHash: string | null;
  readonly isCancelled: boolean;
};

type Column = 'code' | 'name' | 'legalRepName' | 'legalRepIdHash' | 'status';

/** What the first line may call the columns. */
const COLUMNS: Readonly<Record<string, Column>> = {
  code: 'code',
  统一社会信用代码: 'code',
  name: 'name',
  企业名称: 'name',
  legalrepname: 'legalRepName',
  法定代表人: 'legalRepName',
  legalrepidhash: 'legalRepIdHash',
  法定代表人身份证号散列: 'legalRepIdHash',
  status: 'status',
  登记状态: 'status',
};

const NEEDED: readonly Column[] = ['code', 'name', 'legalRepName', 'status'];

/** The words of 市场监督管理 for where an entity stands; the first four are alive. */
const CANCELLED: Readonly<Record<string, boolean>> = {
  active: false,
  存续: false,
  在业: false,
  开业: false,
  cancelled: true,
  注销: true,
  吊销: true,
  撤销: true,
};

const fault = (code: keyof typeof registryTexts, file: string, params = {}, cause?: unknown) =>
  new StartFault(code, registryTexts[code], { file, ...params }, cause);

export const codeKey = (code: string): string => plainCode(code).replace(/[\s-]/g, '').toUpperCase();

function readHeader(file: string, fields: readonly string[]): readonly (Column | undefined)[] {
  const columns = fields.map((field) => COLUMNS[plainCode(field).replace(/[\s_]/g, '').toLowerCase()]);
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw fault('registry.columns', file, { missing: missing.join(', ') });
  return columns;
}

function readEntry(file: string, line: number, value: (column: Column) => string): Entry {
  const isCancelled = CANCELLED[value('status').toLowerCase()];
  const [code, hash] = [codeKey(value('code')), value('legalRepIdHash').toLowerCase()];
  if (isCancelled === undefined || code === '' || value('name') === '' || !/^([0-9a-f]{64})?$/.test(hash))
    throw fault('registry.line', file, { line });
  const legalRepIdHash = hash === '' ? null : hash;
  return { code, name: value('name'), legalRepName: value('legalRepName'), legalRepIdHash, isCancelled };
}

function rowsOf(file: string, text: string) {
  try {
    return readCsv(text);
  } catch (cause) {
    throw fault('registry.csv', file, { reason: cause instanceof Error ? cause.message : '' }, cause);
  }
}

/**
 * Reads a register that an operator loads. Columns `code, name, legalRepName, legalRepIdHash?, status` in any order,
 * named in the first line, in English or Chinese. `file` is named in faults. Faults: `registry.csv`,
 * `registry.columns`, `registry.line`.
 */
export function readRegister(file: string, text: string): readonly Entry[] {
  const [header, ...rows] = rowsOf(file, text);
  const columns = readHeader(file, header?.fields ?? []);
  return rows.map(({ line, fields }) =>
    readEntry(file, line, (column) => (fields[columns.indexOf(column)] ?? '').trim()),
  );
}
