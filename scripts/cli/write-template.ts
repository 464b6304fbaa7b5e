import { writeFileSync } from 'node:fs';
import type { Locale } from '@ruzhu/rules';
import { cliTexts } from './cli.texts.ts';
import { reasonOf } from './file-fault.ts';
import { allColumns, workbook } from './template.ts';
import { both } from './words.ts';

/** Writes the empty table to a new file; a file that is there is never written over. */
export async function writeTemplate(file: string, lang: Locale): Promise<number> {
  const { default: write } = await import('write-excel-file/node');
  const bytes = await write(workbook(allColumns(), [])).toBuffer();
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
  } catch (fault) {
    const exists = fault instanceof Error && 'code' in fault && fault.code === 'EEXIST';
    const words = exists ? cliTexts.templateExists : cliTexts.templateFailed;
    console.error(both(words, { file, reason: reasonOf(fault) })[lang]);
    return 2;
  }
  console.log(both(cliTexts.templateWritten, { file })[lang]);
  return 0;
}
