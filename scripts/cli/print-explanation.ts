import type { Explanation, Guess, Locale, Words } from '@ruzhu/rules';
import { cliTexts } from './cli.texts.ts';
import { padTo, paint, safe, terminalWidth, widthOf, wrap } from './terminal.ts';
import { both } from './words.ts';

const isWords = (value: object): value is Words =>
  'zh' in value && 'en' in value && Object.keys(value).length === 2;

/** The facts of a number as lines: a name, which programs read too, and its value. What is not known is left out. */
function factsOf(value: unknown, lang: Locale, name = ''): readonly (readonly [string, string])[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[name, safe(String(value))]];
  if (isWords(value)) return [[name, value[lang]]];
  return Object.entries(value).flatMap(([key, one]) =>
    factsOf(one, lang, name === '' ? key : `${name}.${key}`),
  );
}

function factLines({ value, facts }: Explanation, lang: Locale): readonly string[] {
  const rows = [[cliTexts.value[lang], value ?? ''] as const, ...factsOf(facts, lang)];
  const width = Math.max(...rows.map(([name]) => widthOf(name)));
  return rows.map(([name, text]) => `  ${paint('quiet', padTo(name, width))}  ${text}`);
}

const indented = (text: string): readonly string[] =>
  wrap(text, terminalWidth() - 2).map((line) => `  ${line}`);

const warningLines = ({ warnings }: Explanation, lang: Locale): readonly string[] =>
  warnings.flatMap(({ level, says, fix }) => {
    const shade = level === 'warn' ? 'advice' : 'quiet';
    return [
      ...indented(safe(says[lang])).map((line) => paint(shade, line)),
      ...indented(`→ ${safe(fix[lang])}`),
    ];
  });

function refusalLines(
  { code, says, fix, position, suggestions, slip }: Explanation,
  lang: Locale,
): readonly string[] {
  const place = position === null ? '' : `  ${both(cliTexts.place, { position })[lang]}`;
  return [
    `  ${paint('quiet', `${code ?? ''}${place}`)}`,
    ...indented(safe(says?.[lang] ?? '')),
    ...indented(`→ ${safe(fix?.[lang] ?? '')}`),
    ...suggestions.map((value) => `  → ${both(cliTexts.mayBe, { value })[lang]}`),
    ...(slip ? indented(safe(slip[lang])) : []),
  ];
}

/** An explanation for people. */
export function explanationLines({ explanation, otherKinds }: Guess, lang: Locale): readonly string[] {
  const verdict = explanation.ok
    ? paint('good', cliTexts.valid[lang])
    : paint('bad', cliTexts.notValid[lang]);
  const label = explanation.label?.[lang];
  const kinds = otherKinds.map((kind) => kind.label[lang]).join(lang === 'zh' ? '、' : ', ');
  return [
    [label && paint('strong', label), verdict].filter(Boolean).join('  '),
    ...(explanation.ok ? factLines(explanation, lang) : refusalLines(explanation, lang)),
    ...warningLines(explanation, lang),
    ...(kinds === '' ? [] : [paint('quiet', `  ${both(cliTexts.otherKinds, { kinds })[lang]}`)]),
  ];
}
