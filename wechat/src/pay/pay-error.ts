import { type PayErrorMeaning, payErrors } from './pay-errors.data.ts';
import { readJson } from './shape.ts';

/** A refusing answer: its status, its code, and the platform's own sentence, which is for logs. */
export type PayError = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly means: PayErrorMeaning;
};

/** A status without a code that is known: below 500 it is ours to change, from 500 on it passes. */
const otherwise = (status: number): PayErrorMeaning =>
  status >= 500 || status === 429
    ? { act: 'again', zh: '平台暂时不可用', en: 'The platform is unavailable for a moment' }
    : { act: 'change', zh: '平台没有接受', en: 'The platform did not accept it' };

/** Reads a refusing answer, whatever its body looks like. */
export function readPayError(status: number, body: string): PayError {
  const read = readJson(body, (one) => ({
    code: one.text('code'),
    message: one.maybeText('message') ?? '',
  }));
  const { code, message } = read.ok ? read.value : { code: `HTTP_${status}`, message: '' };
  return { status, code, message, means: payErrors[code] ?? otherwise(status) };
}
