import type { Words } from '@ruzhu/rules';

const w = (zh: string, en: string): Words => ({ zh, en });

/** What the command line says besides the sentences of the rules. */
export const cliTexts = {
  mustFix: w('必须修改', 'must fix'),
  advice: w('建议', 'advice'),
  pass: w('通过', 'pass'),
  unknown: w('没有检查', 'not checked'),
  refused: w('读不出来', 'not read'),
  row: w('第 {number} 行', 'row {number}'),
  document: w('第 {number} 份', 'document {number}'),
  mayBe: w('可能是 {value}', 'Perhaps {value}'),
  notInDossier: w('资料里没有，没有检查：{titles}', 'Not in the dossier, so not checked: {titles}'),
  total: w(
    '{dossiers} 份资料，{mustFix} 份必须修改，{refused} 份读不出来',
    '{dossiers} dossiers: {mustFix} to be fixed, {refused} not read',
  ),
  badFiles: w('{count} 个文件打不开', '{count} files that cannot be opened'),
  templateWritten: w('模板已写入 {file}', 'The template is in {file}'),
  valid: w('通过', 'valid'),
  notValid: w('不通过', 'refused'),
  value: w('值', 'value'),
  place: w('第 {position} 位', 'place {position}'),
  otherKinds: w('也可能是：{kinds}', 'May also be: {kinds}'),
  kinds: w('种类：', 'Kinds:'),
  misuseOption: w('不认识的用法：{reason}', 'Not understood: {reason}'),
  misuseLanguage: w('--lang 只能是 zh 或 en', '--lang is zh or en'),
  misuseValue: w(
    '写一个要解释的编号；中间有空格时加引号',
    'Give one value; quote it when there are spaces in it',
  ),
  misuseFiles: w('写要检查的文件', 'Name the files to check'),
  misuseTemplate: w(
    '--template 写一个 .xlsx 文件，不带别的文件',
    '--template takes one .xlsx file and no others',
  ),
  templateExists: w('{file} 已经存在，换一个名字', '{file} is there already; use another name'),
  templateFailed: w('写不了 {file}（{reason}）', '{file} cannot be written ({reason})'),
} satisfies Readonly<Record<string, Words>>;

/** Files that hold no dossiers: one sentence each. */
export const fileFaultTexts = {
  'file.missing': w('找不到文件', 'There is no such file'),
  'file.folder': w('这是文件夹，不是文件', 'This is a folder, not a file'),
  'file.unreadable': w('读不了文件（{reason}）', 'The file cannot be read ({reason})'),
  'file.too_big': w('文件超过 {max} MB，分成几个再检查', 'The file is larger than {max} MB; part it'),
  'file.kind': w(
    '只能检查 .json、.yaml、.yml、.xlsx 和 .csv 文件',
    'Only .json, .yaml, .yml, .xlsx and .csv files can be checked',
  ),
  'file.empty': w('文件里没有资料', 'There is no dossier in the file'),
  'file.encoding': w(
    '文件编码不是 UTF-8 或 GB 18030',
    'The file is encoded neither in UTF-8 nor in GB 18030',
  ),
  'file.json': w('文件不是 JSON（{reason}）', 'The file is no JSON ({reason})'),
  'file.yaml': w('文件不是 YAML（{reason}）', 'The file is no YAML ({reason})'),
  'file.csv': w('文件不是 CSV（{reason}）', 'The file is no CSV ({reason})'),
  'file.xlsx': w('文件不是 XLSX 表格，或已经损坏', 'The file is no XLSX workbook, or it is damaged'),
  'file.xls_old': w('这是旧的 XLS 格式，另存为 XLSX 再检查', 'This is the old XLS format; save it as XLSX'),
  'file.rows': w('表格超过 {max} 行，分成几个再检查', 'The table has more than {max} rows; part it'),
} satisfies Readonly<Record<string, Words>>;

export type FileFaultCode = keyof typeof fileFaultTexts;
