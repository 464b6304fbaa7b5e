import type { Figures } from '../figures.ts';

const LIBRARIES = ['ruzhu', 'stdnum', 'validator', 'id-validator', 'Ajv', 'json-rules-engine'];

/** `9.9M` for 9 900 000, three digits at most. */
function short(perSecond: number): string {
  const [size, unit] = perSecond >= 1e6 ? [1e6, 'M'] : perSecond >= 1e3 ? [1e3, 'k'] : [1, ''];
  return `${Number((perSecond / size).toPrecision(3))}${unit}`;
}

function cell(figure: Readonly<Record<string, number>> | undefined): string {
  if (!figure) return '-';
  return `${short(figure.perSecond ?? 0)} (${figure.right ?? 0} %)`;
}

/** One line for each kind and one column for each library; `-` where a library does not know the kind. */
export function table(figures: Figures): readonly string[] {
  const kinds = [...new Set(Object.keys(figures).map((key) => key.split(' ', 1)[0] ?? ''))];
  const rows = kinds.map((kind) => [
    kind,
    ...LIBRARIES.map((library) => cell(figures[`${kind} ${library}`])),
  ]);
  const all = [['', ...LIBRARIES], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return [
    ...all.map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    'Ajv: one pattern, which knows the form and no check digit, date or region. dossier: Ajv says what a schema can;',
    'json-rules-engine has 22 rules, without check digits, papers by category, and words of names.',
  ];
}
