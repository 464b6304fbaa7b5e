import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import write from 'write-excel-file/node';
import type { fileFaultTexts } from './cli.texts.ts';
import { readDossierFile } from './read-dossier-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'ruzhu-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
function fileOf(ending: string, content: string | Uint8Array): string {
  made += 1;
  const file = join(folder, `${made}${ending}`);
  writeFileSync(file, content);
  return file;
}

async function dossiersIn(ending: string, content: string | Uint8Array) {
  const file = await readDossierFile(fileOf(ending, content));
  if (!file.ok) throw new Error(file.code);
  return file.dossiers;
}

/** 海南云鹿 in GB 18030. */
const GB = new Uint8Array([0xba, 0xa3, 0xc4, 0xcf, 0xd4, 0xc6, 0xc2, 0xb9]);
const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const named = (name: string) => ({ ok: true, value: { subject: { name } } });

describe('a file of dossiers', () => {
  test.each([
    ['.json', '{"subject":{"name":"海南云鹿"}}'],
    ['.JSON', '\ufeff{"subject":{"name":"海南云鹿"}}'],
    ['.json', '[{"subject":{"name":"海南云鹿"}}]'],
    ['.yaml', 'subject:\n  name: 海南云鹿\n'],
    ['.yml', '---\nsubject: {name: 海南云鹿}\n---\n'],
  ])('%s %j holds one, which has no place', async (ending, content) => {
    expect(await dossiersIn(ending, content)).toEqual([{ place: null, reading: named('海南云鹿') }]);
  });

  test.each([
    ['.json', '[{"subject":{"name":"甲"}},{"subject":{"name":"乙"}}]'],
    ['.yaml', 'subject: {name: 甲}\n---\nsubject: {name: 乙}\n'],
    ['.yaml', '- subject: {name: 甲}\n- subject: {name: 乙}\n'],
  ])('%s %j holds two, each with its place', async (ending, content) => {
    expect(await dossiersIn(ending, content)).toEqual([
      { place: { kind: 'document', number: 1 }, reading: named('甲') },
      { place: { kind: 'document', number: 2 }, reading: named('乙') },
    ]);
  });

  test.each([
    ['UTF-8', utf8('subject.name\r\n海南云鹿\r\n')],
    ['UTF-8 with a mark', utf8('\ufeffsubject.name\n"海南云鹿"\n')],
    ['GB 18030', joined(utf8('subject.name\r\n'), GB)],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeffsubject.name\n海南云鹿\n', 'utf16le'))],
  ])('as CSV in %s holds one a row', async (_name, bytes) => {
    expect(await dossiersIn('.csv', bytes)).toEqual([
      { place: { kind: 'row', number: 2 }, reading: named('海南云鹿') },
    ]);
  });

  test('as a workbook is read from its first sheet, dates, numbers and gaps included', async () => {
    const head = [
      'subject.name',
      'licence.establishedOn',
      'administrator.mobile',
      'bank.accountNumber',
      null,
    ];
    const day = { value: new Date(Date.UTC(2021, 2, 15)), type: Date, format: 'yyyy/mm/dd' };
    const first = {
      sheet: 'dossiers',
      data: [head, ['甲', day, 13_300_000_001, '00123', 'a note'], [], ['乙', null, null, 4.6e17, null]],
    };
    const bytes = await write([first, { sheet: 'other', data: [['x']] }]).toBuffer();
    const [one, two] = await dossiersIn('.xlsx', bytes);
    expect(one).toEqual({
      place: { kind: 'row', number: 2 },
      reading: {
        ok: true,
        value: {
          subject: { name: '甲' },
          licence: { establishedOn: '2021-03-15' },
          administrator: { mobile: '13300000001' },
          bank: { accountNumber: '00123' },
        },
      },
    });
    expect(two).toMatchObject({
      place: { kind: 'row', number: 4 },
      reading: { ok: false, refusals: [{ code: 'dossier.cell_digits', path: 'bank.accountNumber' }] },
    });
  });

  test('with headings nobody knows is refused at its first row', async () => {
    expect(await dossiersIn('.csv', '企业名称,subject.name\n甲,乙\n')).toMatchObject([
      {
        place: { kind: 'row', number: 1 },
        reading: { ok: false, refusals: [{ code: 'dossier.unknown_field' }] },
      },
    ]);
  });
});

/** A workbook whose directory says that its one part unfolds to 600 MB. */
function bomb(): Uint8Array {
  const bytes = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') });
  const entry = bytes.findIndex(
    (byte, at) => byte === 0x50 && bytes[at + 2] === 0x01 && bytes[at + 3] === 0x02,
  );
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 600 * 1024 * 1024, true);
  return bytes;
}

describe('a file that holds none is told in one sentence', () => {
  test.each<[string, string | Uint8Array, keyof typeof fileFaultTexts]>([
    ['.json', '', 'file.empty'],
    ['.json', '[]', 'file.empty'],
    ['.json', '{"subject":', 'file.json'],
    ['.json', '{"a":1}\u0000', 'file.json'],
    ['.json', new Uint8Array([0xff, 0xff, 0xff]), 'file.encoding'],
    ['.yaml', '', 'file.empty'],
    ['.yaml', '# nothing', 'file.empty'],
    ['.yaml', 'a: [1', 'file.yaml'],
    ['.yaml', 'a: *b', 'file.yaml'],
    ['.yaml', '['.repeat(100_000), 'file.yaml'],
    ['.csv', '', 'file.empty'],
    ['.csv', 'subject.name\n', 'file.empty'],
    ['.csv', 'subject.name\n"a', 'file.csv'],
    ['.csv', 'subject.name\n"a"b\n', 'file.csv'],
    ['.csv', new Uint8Array([0x61, 0xff, 0xff]), 'file.encoding'],
    ['.xlsx', '', 'file.empty'],
    ['.xlsx', 'subject.name', 'file.xlsx'],
    ['.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'file.xls_old'],
    ['.xlsx', zipSync({ 'x.txt': strToU8('no workbook') }), 'file.xlsx'],
    ['.xlsx', bomb(), 'file.too_big'],
    ['.xls', 'x', 'file.xls_old'],
    ['.pdf', 'x', 'file.kind'],
    ['', 'x', 'file.kind'],
  ])('%s %j is %s', async (ending, content, code) => {
    const file = await readDossierFile(fileOf(ending, content));
    expect(file).toMatchObject({ ok: false, code });
  });

  test('aliases that multiply are not followed', async () => {
    const levels = Array.from({ length: 30 }, (_, n) => `x${n + 1}: &x${n + 1} [*x${n}, *x${n}, *x${n}]`);
    const file = await readDossierFile(fileOf('.yaml', ['x0: &x0 [a, a]', ...levels].join('\n')));
    expect(file).toMatchObject({ ok: false, code: 'file.yaml' });
  });

  test('a missing file, a folder and a file that is too large are told before they are opened', async () => {
    expect(await readDossierFile(join(folder, 'nosuch.json'))).toMatchObject({ code: 'file.missing' });
    expect(await readDossierFile(join(fileOf('.json', '{}'), 'x.json'))).toMatchObject({
      code: 'file.missing',
    });
    expect(await readDossierFile(folder)).toMatchObject({ code: 'file.folder' });
    const huge = fileOf('.json', new Uint8Array(64 * 1024 * 1024 + 1));
    expect(await readDossierFile(huge)).toMatchObject({ code: 'file.too_big' });
  });
});
