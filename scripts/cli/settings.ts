import { parseArgs } from 'node:util';
import {
  civilDateAt,
  fill,
  findPolicy,
  type Locale,
  type Moment,
  type Policy,
  readMoment,
  said,
  type Words,
} from '@ruzhu/rules';
import { cliTexts } from './cli.texts.ts';

/** Options that `check` and `explain` share. */
const SHARED = {
  'as-of': { type: 'string' },
  policy: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OwnOptions = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

export type Settings = {
  readonly lang: Locale;
  readonly json: boolean;
  readonly help: boolean;
  readonly moment: Moment;
  /** The set of rules asked for; `null` when none was named. */
  readonly policy: Policy | null;
  /** Texts of the command's own options, by name. */
  readonly own: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
  readonly words: readonly string[];
};

export type SettingsReading =
  | { readonly ok: true; readonly value: Settings }
  | { readonly ok: false; readonly lang: Locale; readonly words: Words };

type Given = { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] };

function parse(args: readonly string[], own: OwnOptions): Given | Words {
  try {
    return parseArgs({ args: [...args], options: { ...SHARED, ...own }, allowPositionals: true });
  } catch (fault) {
    const reason = fault instanceof Error ? (fault.message.split('. ')[0] ?? '') : String(fault);
    return filled(cliTexts.misuseOption, { reason });
  }
}

const filled = (words: Words, params: Readonly<Record<string, string>>): Words => ({
  zh: fill(words.zh, params),
  en: fill(words.en, params),
});

const textOf = (values: Given['values'], name: string): string | null =>
  typeof values[name] === 'string' ? values[name] : null;

function momentOf(asOf: string | null, now: number): Moment | Words {
  if (asOf === null) return { asOf: civilDateAt(now), now };
  const read = readMoment(asOf);
  return read.ok ? read.value : said(read.refusal).says;
}

function policyOf(id: string | null): Policy | null | Words {
  if (id === null) return null;
  const found = findPolicy(id);
  return found.ok ? found.value : said(found.refusal).says;
}

const isWords = (value: object | null): value is Words => value !== null && 'zh' in value;

/** The language of the answer, misuse included: what `--lang` says, as far as it can be told. */
function langOf(args: readonly string[]): Locale {
  const place = args.indexOf('--lang');
  return args.includes('--lang=en') || (place >= 0 && args[place + 1] === 'en') ? 'en' : 'zh';
}

/**
 * Reads the arguments of a command. `now` is the instant that counts when no day is named. What cannot be understood
 * comes back as one sentence.
 */
export function readSettings(args: readonly string[], now: number, own: OwnOptions = {}): SettingsReading {
  const lang = langOf(args);
  const misuse = (words: Words): SettingsReading => ({ ok: false, lang, words });
  const given = parse(args, own);
  if (isWords(given)) return misuse(given);
  const { values, positionals } = given;
  if (![null, 'zh', 'zh-CN', 'en'].includes(textOf(values, 'lang'))) return misuse(cliTexts.misuseLanguage);
  const moment = momentOf(textOf(values, 'as-of'), now);
  if (isWords(moment)) return misuse(moment);
  const policy = policyOf(textOf(values, 'policy'));
  if (isWords(policy)) return misuse(policy);
  const texts = Object.entries(values).filter((one): one is [string, string] => typeof one[1] === 'string');
  return {
    ok: true,
    value: {
      lang,
      json: values.json === true,
      help: values.help === true,
      moment,
      policy,
      own: Object.fromEntries(texts),
      switches: new Set(Object.keys(values).filter((name) => values[name] === true)),
      words: positionals,
    },
  };
}
