import { colours, fonts, measures, radius, type Scheme, spacing, type } from './tokens.ts';

/** The line width of the house's formatter, so that the written sheet passes it unchanged. */
const WIDTH = 110;

const block = (selector: string, lines: readonly string[], indent = '') =>
  [`${indent}${selector} {`, ...lines.map((line) => `${indent}  ${line}`), `${indent}}`].join('\n');

const coloursOf = (scheme: Scheme) => [
  `color-scheme: ${scheme};`,
  ...Object.entries(colours[scheme]).map(([name, value]) => `--${name}: ${value};`),
];

/** A long list as the formatter breaks it: lines filled to the width. */
function listed(name: string, value: string): string[] {
  if (`  --${name}: ${value};`.length <= WIDTH) return [`--${name}: ${value};`];
  const lines: string[] = [];
  let line = '';
  for (const part of value.split(', ')) {
    const longer = line ? `${line}, ${part}` : part;
    if (line && longer.length > WIDTH - 6) lines.push(`${line},`);
    line = line && longer.length > WIDTH - 6 ? part : longer;
  }
  return [`--${name}:`, ...[...lines, `${line};`].map((one) => `  ${one}`)];
}

const fixed = [
  ...spacing.map((size, at) => `--s${at + 1}: ${size}px;`),
  `--radius: ${radius}px;`,
  ...Object.entries(fonts).flatMap(([name, value]) => listed(name, value)),
  ...Object.entries(type).map(([name, value]) => `--size-${name}: ${value / 16}rem;`),
  ...Object.entries(measures).map(([name, value]) => `--${name}: ${value / 16}rem;`),
];

/**
 * The style sheet of the tokens. Dark follows the system and can be fixed with `data-scheme` on the root element;
 * print is always light.
 */
export const tokensCss = (): string =>
  `${[
    '/* Written from tokens.ts: change it there, then run the test beside it with -u. */',
    block(':root', [...coloursOf('light'), ...fixed]),
    block(':root:lang(en)', ['--sans: var(--latin);']),
    '@media (prefers-color-scheme: dark) {',
    block(':root:not([data-scheme="light"])', coloursOf('dark'), '  '),
    '}',
    block(':root[data-scheme="dark"]', coloursOf('dark')),
    '@media print {',
    block(':root:root:root', coloursOf('light'), '  '),
    '}',
  ].join('\n')}\n`;
