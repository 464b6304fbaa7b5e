import { fill, type Params, type RefusalText } from '@ruzhu/rules';

/**
 * What keeps the product from starting and a person can mend: a missing program, a folder in use, a changed migration.
 * It is thrown, since nothing can go on; whoever started the product prints the message and no stack.
 */
export class StartFault extends Error {
  readonly code: string;

  /** `text` is said in both languages, filled with `params`; `cause` keeps the original error for the log. */
  constructor(code: string, text: RefusalText, params: Params = {}, cause?: unknown) {
    const say = (pattern: string) => fill(pattern, params);
    super(
      `${say(text.zh)}。${say(text.fix.zh)}。\n${say(text.en)}. ${say(text.fix.en)}.`,
      cause === undefined ? {} : { cause },
    );
    this.name = 'StartFault';
    this.code = code;
  }
}
