import type { Locale, Words } from '@ruzhu/rules';
import { type CheckedFile, checkFile, exitCodeOf, reportOf } from './check-report.ts';
import { cliTexts } from './cli.texts.ts';
import { faultLine, reportLines } from './print-report.ts';
import { readDossierFile } from './read-dossier-file.ts';
import { readSettings, type Settings } from './settings.ts';
import { writeTemplate } from './write-template.ts';

const usage: Words = {
  zh: `用法：ruzhu check [选项] 文件…
按审核员的规则检查资料。文件：JSON、YAML（一份或多份）、XLSX、CSV（一行一份）；- 是标准输入。
  --policy ID        用这套规则；不写时用资料里的 policy，再没有就用 seed-2021
  --as-of DATE       按这一天检查，例如 2026-11-22 或 2026-11-22T09:30+08:00
  --json             给程序看的结果
  --lang zh|en       语言
  --template FILE    写一个空表格（.xlsx），填好后可以检查
退出码：0 没有必须修改的；1 有；2 用法不对或文件打不开。`,
  en: `Usage: ruzhu check [options] FILE…
Checks dossiers by the reviewer's rules. Files: JSON, YAML (one or many), XLSX, CSV (one a row); - is standard input.
  --policy ID        the set of rules; by default the dossier's own, else seed-2021
  --as-of DATE       the day of the check, such as 2026-11-22 or 2026-11-22T09:30+08:00
  --json             the result for programs
  --lang zh|en       language
  --template FILE    write an empty table (.xlsx) to be filled in and checked
Exit code: 0 nothing must be fixed; 1 something must; 2 misuse, or a file cannot be opened.`,
};

function misuse(words: Words, lang: Locale): number {
  console.error(`${words[lang]}\n\n${usage[lang]}`);
  return 2;
}

const isBad = (file: CheckedFile): file is CheckedFile & { fault: NonNullable<CheckedFile['fault']> } =>
  file.fault !== null;

async function checkFiles(settings: Settings): Promise<number> {
  const { words, lang, json } = settings;
  const files: CheckedFile[] = [];
  for (const name of words) files.push(checkFile(name, await readDossierFile(name), settings));
  const report = reportOf(files, settings);
  if (json) console.log(JSON.stringify(report));
  else {
    for (const line of reportLines(report, lang)) console.log(line);
    for (const file of files.filter(isBad)) console.error(faultLine(file, lang));
  }
  return exitCodeOf(report);
}

/** `ruzhu check FILE…`: every dossier of every file by the reviewer's rules. */
export async function check(args: readonly string[]): Promise<number> {
  const read = readSettings(args, Date.now(), { template: { type: 'string' } });
  if (!read.ok) return misuse(read.words, read.lang);
  const { help, lang, own, words } = read.value;
  if (help) {
    console.log(usage[lang]);
    return 0;
  }
  if (own.template !== undefined)
    return words.length > 0 || !/\.xlsx$/i.test(own.template)
      ? misuse(cliTexts.misuseTemplate, lang)
      : writeTemplate(own.template, lang);
  return words.length === 0 ? misuse(cliTexts.misuseFiles, lang) : checkFiles(read.value);
}
