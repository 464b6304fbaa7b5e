import { commands } from './cli/commands.ts';

/** What the command `ruzhu` says when it is not told what to do, or something it cannot. */
function usage(): string {
  const lines = Object.entries(commands).map(
    ([name, { words }]) => `  ruzhu ${name.padEnd(12)} ${words.zh} · ${words.en}`,
  );
  return ['用法 · usage:', ...lines].join('\n');
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return (await command.load())(args);
  const isHelp = name === '' || name === 'help' || name === '--help';
  (isHelp ? console.log : console.error)(usage());
  return isHelp ? 0 : 2;
}

process.exitCode = await main(process.argv.slice(2));
