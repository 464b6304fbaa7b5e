import { type Bench, benches } from './bench/benches.ts';
import { type Figures, printFigures } from './bench/figures.ts';

async function print(name: string, { words, table }: Bench, figures: Figures): Promise<void> {
  if (!table) return printFigures(name, words, figures);
  console.log(`${name}: ${words.zh} · ${words.en}`);
  for (const line of (await table())(figures)) console.log(`  ${line}`);
}

/**
 * Runs the named benches, or all: `npm run bench`, `npm run bench -- commits`, `npm run bench:commits -- --json`.
 * With `--json` the only line on stdout is one JSON object, name → figures.
 */
async function main(args: readonly string[]): Promise<number> {
  const isJson = args.includes('--json');
  const asked = args.filter((arg) => !arg.startsWith('--'));
  const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0) {
    console.error(`没有测速项 ${unknown.join(' ')}。No such bench. ${Object.keys(benches).join(' · ')}`);
    return 2;
  }
  const results: Record<string, Figures> = {};
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const figures = await (await bench.load())();
    results[name] = figures;
    if (!isJson) await print(name, bench, figures);
  }
  if (isJson) console.log(JSON.stringify(results));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
