import type { Journey } from './journey.ts';
import { arrows } from './walk.ts';

/** The state diagram of a journey in Mermaid's notation: states with their word and actor, arrows with their event. */
export function diagram<Facts>(journey: Journey<string, string, string, Facts>): string {
  const states = Object.entries(journey.states).map(
    ([state, row]) => `  ${state}: ${row.word.zh}<br/>${state}${row.final ? '' : ` · ${row.who}`}`,
  );
  const lines = arrows(journey).map(
    ({ from, event, to, by, when }) =>
      `  ${from} --> ${to}: ${event}${when ? ` [${when}]` : ''} · ${by.join(', ')}`,
  );
  const ends = Object.entries(journey.states).flatMap(([state, row]) =>
    row.final ? [`  ${state} --> [*]`] : [],
  );
  return ['stateDiagram-v2', `  [*] --> ${journey.initial}`, ...states, ...lines, ...ends, ''].join('\n');
}

/** The page of `docs/journeys/` for one journey: diagram, clocks and guards, all from the table. */
export function journeyPage<Facts>(journey: Journey<string, string, string, Facts>): string {
  const clocks = Object.entries(journey.clocks).map(
    ([name, { span, runs, pauses, fires }]) =>
      `| ${name} | \`${span}\` | ${runs.join(', ')} | ${pauses?.join(', ') ?? '–'} | ${fires} |`,
  );
  const guards = Object.entries(journey.guards).map(
    ([name, { refuses }]) => `| ${name} | ${refuses.map((code) => `\`${code}\``).join(', ')} |`,
  );
  return [
    `# ${journey.title.zh} · ${journey.title.en}`,
    '',
    `Generated from the table of the journey \`${journey.key}\`. Do not edit: run \`npm run fix\`.`,
    '',
    '```mermaid',
    diagram(journey).trimEnd(),
    '```',
    ...section('Clocks', '| clock | span (policy) | runs in | stands still in | fires |', clocks),
    ...section('Guards', '| guard | refuses with |', guards),
    '',
  ].join('\n');
}

const section = (title: string, head: string, rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : ['', `## ${title}`, '', head, head.replace(/[^|]+/g, ' --- '), ...rows];
