import type { Locale, Words } from '@ruzhu/rules';
import { readConfig } from '../../server/src/config.ts';
import { type Operations, openOperations } from '../../server/src/operate/open-operations.ts';
import { openWired, type WiredOperations } from '../../server/src/operate/open-wired.ts';
import { StartFault } from '../../server/src/ports/start-fault.ts';
import { readSettings, type Settings } from './settings.ts';

type OwnOptions = Parameters<typeof readSettings>[2];

/** A command on the data of a server: how it is used, what it takes, and what it does. */
export type OperateCommand = {
  readonly usage: Words;
  readonly options?: OwnOptions;
  /** What is wrong with what was given, or `null`. */
  readonly misuse?: (settings: Settings) => Words | null;
  readonly work: (settings: Settings) => Promise<number>;
};

function misused(usage: Words, words: Words, lang: Locale): number {
  console.error(`${words[lang]}\n\n${usage[lang]}`);
  return 2;
}

/** What cannot be opened is said in one sentence; anything else is a fault with its stack. */
function failed(fault: unknown): number {
  console.error(fault instanceof StartFault ? fault.message : fault);
  return 2;
}

/** Reads the arguments of a command and does its work. Gives the exit code: 2 for misuse and for what cannot be opened. */
export async function operate(command: OperateCommand, args: readonly string[]): Promise<number> {
  const { usage, options = {}, misuse = () => null, work } = command;
  const read = readSettings(args, Date.now(), options);
  if (!read.ok) return misused(usage, read.words, read.lang);
  const { help, lang } = read.value;
  if (help) {
    console.log(usage[lang]);
    return 0;
  }
  const words = misuse(read.value);
  if (words) return misused(usage, words, lang);
  return work(read.value).catch(failed);
}

/** Does something with the data of the environment's data folder or database, and closes it. */
export async function withOperations<T>(work: (operations: Operations) => Promise<T>): Promise<T> {
  const operations = await openOperations(readConfig(process.env));
  try {
    return await work(operations);
  } finally {
    await operations.close();
  }
}

/** The same with mail, SMS and payment platform. */
export async function withWired<T>(work: (operations: WiredOperations) => Promise<T>): Promise<T> {
  const operations = await openWired(readConfig(process.env));
  try {
    return await work(operations);
  } finally {
    await operations.close();
  }
}

type Subcommands = Readonly<Record<string, OperateCommand>>;

/** A command with a second word, such as `audit verify`. */
export const withSubcommands =
  (subcommands: Subcommands) =>
  async ([word = '', ...args]: readonly string[]): Promise<number> => {
    const command = Object.hasOwn(subcommands, word) ? subcommands[word] : undefined;
    if (command) return operate(command, args);
    const usages = Object.values(subcommands).map(({ usage }) => `${usage.zh}\n\n${usage.en}`);
    const isHelp = ['', '--help', '-h'].includes(word);
    (isHelp ? console.log : console.error)(usages.join('\n\n'));
    return isHelp ? 0 : 2;
  };
