import { readFileSync } from 'node:fs';
import {
  type Explanation,
  explainAny,
  explainIdentifier,
  explainName,
  findIdentifierKind,
  type Guess,
  type Locale,
  namedKinds,
  policySets,
  said,
  type Words,
} from '@ruzhu/rules';
import { cliTexts } from './cli.texts.ts';
import { explanationLines } from './print-explanation.ts';
import { readSettings, type Settings } from './settings.ts';

/** A name is explained like a number; it alone needs a set of rules. */
const NAME = 'wechat_account_name';

const kindLines = (lang: Locale): string =>
  [
    ...namedKinds.map(({ name, label }) => [name, label[lang]]),
    [NAME, { zh: '账号名称', en: 'Account name' }[lang]],
  ]
    .map(([name = '', label = '']) => `  ${name.padEnd(34)}${label}`)
    .join('\n');

const usage: Words = {
  zh: `用法：ruzhu explain [选项] 编号
说明一个编号是什么，或者哪里不对、可能是什么；- 是标准输入。
  --kind KIND        编号的种类；不写时自动判断
  --as-of DATE       按这一天看，例如 2026-11-22
  --policy ID        账号名称用哪套规则
  --json             给程序看的结果
  --lang zh|en       语言
退出码：0 通过；1 不通过；2 用法不对。`,
  en: `Usage: ruzhu explain [options] VALUE
Says what a number is, or where it is wrong and what was probably meant; - is standard input.
  --kind KIND        its kind; guessed when it is not named
  --as-of DATE       the day it is judged on, such as 2026-11-22
  --policy ID        the set of rules for names of accounts
  --json             the result for programs
  --lang zh|en       language
Exit code: 0 valid; 1 refused; 2 misuse.`,
};

const help = (lang: Locale): string => `${usage[lang]}\n${cliTexts.kinds[lang]}\n${kindLines(lang)}`;

function misuse(words: Words, lang: Locale): number {
  console.error(`${words[lang]}\n\n${usage[lang]}`);
  return 2;
}

const alone = (explanation: Explanation): Guess => ({ explanation, otherKinds: [] });

/** The explanation asked for, or why nothing can be explained. */
function explained(value: string, { own, moment, policy }: Settings): Guess | Words {
  const { kind: name } = own;
  if (name === undefined) return explainAny(value, moment);
  const rules = policy ?? policySets[0];
  if (name === NAME && rules) return alone(explainName(value, { policy: rules }));
  const kind = findIdentifierKind(name);
  if (kind.ok) return alone(explainIdentifier(value, kind.value, moment));
  const { says, fix } = said(kind.refusal);
  return { zh: `${says.zh}\n${fix.zh}, ${NAME}`, en: `${says.en}\n${fix.en}, ${NAME}` };
}

const typedValue = (word: string): string =>
  word === '-' ? readFileSync(0, 'utf8').replace(/\r?\n$/, '') : word;

/** `ruzhu explain VALUE`: one number in words or as JSON. */
export function explain(args: readonly string[]): number {
  const read = readSettings(args, Date.now(), { kind: { type: 'string' } });
  if (!read.ok) return misuse(read.words, read.lang);
  const { lang, json, words } = read.value;
  if (read.value.help) {
    console.log(help(lang));
    return 0;
  }
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) return misuse(cliTexts.misuseValue, lang);
  const guess = explained(typedValue(word), read.value);
  if ('zh' in guess) return misuse(guess, lang);
  const { explanation, otherKinds } = guess;
  if (json) console.log(JSON.stringify({ ...explanation, otherKinds: otherKinds.map(({ name }) => name) }));
  else for (const line of explanationLines(guess, lang)) console.log(line);
  return explanation.ok ? 0 : 1;
}
