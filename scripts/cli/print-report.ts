import type { Locale, ToldFinding, ToldItem, Words } from '@ruzhu/rules';
import type { CheckedDossier, CheckedFile, CheckReport } from './check-report.ts';
import { cliTexts } from './cli.texts.ts';
import type { Place } from './read-dossier-file.ts';
import { padTo, paint, type Shade, safe, terminalWidth, widthOf, wrap } from './terminal.ts';
import { both } from './words.ts';

type Row = { readonly shade: Shade; readonly mark: string; readonly title: string; readonly told: Told };
type Told = {
  readonly says: string;
  readonly fix: string;
  readonly path: string;
  readonly mayBe: readonly string[];
};

type Finding = Pick<ToldFinding, 'says' | 'fix' | 'path'> & { readonly suggestions?: readonly string[] };

const told = ({ says, fix, path, suggestions }: Finding, lang: Locale): Told => ({
  says: safe(says[lang]),
  fix: safe(fix[lang]),
  path: safe(path),
  mayBe: (suggestions ?? []).map((value) => both(cliTexts.mayBe, { value: safe(value) })[lang]),
});

const SHADES = { mustFix: 'bad', advice: 'advice' } as const;

function rowsOf(item: ToldItem, lang: Locale): readonly Row[] {
  if (item.level !== 'mustFix' && item.level !== 'advice') return [];
  const findings = [{ ...item, level: item.level }, ...item.others];
  return findings.map((one, index) => ({
    shade: SHADES[one.level],
    mark: cliTexts[one.level][lang],
    title: index === 0 ? item.title[lang] : '',
    told: told(one, lang),
  }));
}

const refusalRows = ({ refusals }: CheckedDossier, lang: Locale): readonly Row[] =>
  refusals.map((one) => ({ shade: 'bad', mark: cliTexts.refused[lang], title: '', told: told(one, lang) }));

/** A row as lines: mark, title, and a column with what is so, what mends it and where. */
function linesOf(
  { shade, mark, title, told: { says, fix, path, mayBe } }: Row,
  widths: Widths,
): readonly string[] {
  const column = [
    ...wrap(says, widths.told),
    ...(fix === '' ? [] : wrap(`→ ${fix}`, widths.told)),
    ...mayBe.flatMap((one) => wrap(`→ ${one}`, widths.told)),
    ...(path === '' ? [] : [paint('quiet', path)]),
  ];
  return column.map((text, index) => {
    const left = index === 0 ? paint(shade, padTo(mark, widths.mark)) : ' '.repeat(widths.mark);
    return `  ${left}  ${padTo(index === 0 ? title : '', widths.title)}  ${text}`.trimEnd();
  });
}

type Widths = { readonly mark: number; readonly title: number; readonly told: number };

function widthsFor(rows: readonly Row[]): Widths {
  const [mark, title] = [
    Math.max(...rows.map((row) => widthOf(row.mark))),
    Math.max(...rows.map((row) => widthOf(row.title))),
  ];
  return { mark, title, told: Math.max(30, terminalWidth() - mark - title - 6) };
}

const placeWords = (place: Place, lang: Locale): string =>
  place === null ? '' : both(cliTexts[place.kind], { number: place.number })[lang];

/** File, place, set of rules, and how many of each there are. */
function heading(file: string, one: CheckedDossier, lang: Locale): string {
  const name = [safe(file), placeWords(one.place, lang)].filter((part) => part !== '').join(' ');
  if (!one.lint) return `${paint('strong', name)}  ${paint('bad', cliTexts.refused[lang])}`;
  const { mustFix, advice, pass, unknown } = one.lint;
  const counts = [
    mustFix > 0 ? paint('bad', `${cliTexts.mustFix[lang]} ${mustFix}`) : '',
    advice > 0 ? paint('advice', `${cliTexts.advice[lang]} ${advice}`) : '',
    paint('good', `${cliTexts.pass[lang]} ${pass}`),
    unknown > 0 ? `${cliTexts.unknown[lang]} ${unknown}` : '',
  ];
  return [paint('strong', name), paint('quiet', one.policy ?? ''), ...counts]
    .filter((part) => part !== '')
    .join('  ');
}

function unknownLines({ lint }: CheckedDossier, lang: Locale): readonly string[] {
  const titles = (lint?.items ?? [])
    .filter(({ level }) => level === 'unknown')
    .map(({ title }) => title[lang]);
  if (titles.length === 0) return [];
  const joined = titles.join(lang === 'zh' ? '、' : '; ');
  return wrap(both(cliTexts.notInDossier, { titles: joined })[lang], terminalWidth() - 2).map((line) =>
    paint('quiet', `  ${line}`),
  );
}

function dossierLines(file: string, one: CheckedDossier, lang: Locale): readonly string[] {
  const rows = [...refusalRows(one, lang), ...(one.lint?.items ?? []).flatMap((item) => rowsOf(item, lang))];
  const widths = rows.length > 0 ? widthsFor(rows) : null;
  const table = widths ? ['', ...rows.flatMap((row) => linesOf(row, widths)), ''] : [];
  return [heading(file, one, lang), ...table, ...unknownLines(one, lang), ''];
}

const fileLines = ({ file, dossiers }: CheckedFile, lang: Locale) =>
  dossiers.flatMap((one) => dossierLines(file, one, lang));

/** The sentence of a file that gave no dossiers. */
export const faultLine = (
  { file, fault }: CheckedFile & { readonly fault: { readonly says: Words } },
  lang: Locale,
) => `${safe(file)}：${safe(fault.says[lang])}`.replace('：', lang === 'zh' ? '：' : ': ');

/** The report for people; files that could not be opened are told apart, on stderr. */
export function reportLines(report: CheckReport, lang: Locale): readonly string[] {
  const { dossiers, mustFix, refused } = report;
  const total = both(cliTexts.total, { dossiers, mustFix, refused })[lang];
  const shown = report.files.flatMap((file) => fileLines(file, lang));
  return dossiers > 1 ? [...shown, paint(report.ok ? 'good' : 'bad', total)] : shown.slice(0, -1);
}
