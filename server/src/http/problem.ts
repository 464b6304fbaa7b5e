import { type Problem, platformNumberOf, refusalTexts, statusOf } from '@ruzhu/api';
import { fill, type Locale, type Params, type Refusal } from '@ruzhu/rules';

/** A refusal on its way out of a handler. */
export class RefusedRequest extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super(refusals[0]?.code ?? 'refused');
    this.refusals = refusals;
  }
}

export const refusing = (code: string, path = '', params: Params = {}): RefusedRequest =>
  new RefusedRequest([{ code, path, params }]);

const sentence = (refusal: Refusal, locale: Locale, part: 'say' | 'fix'): string => {
  const text = refusalTexts[refusal.code];
  if (!text) return refusal.code;
  return fill(part === 'say' ? text[locale] : text.fix[locale], refusal.params);
};

/**
 * The body of every refusal (RFC 9457): stable codes, what is so and what mends it in the reader's language, the field
 * each belongs to, and the platform's own number where it has one.
 */
export function problemOf(refusals: readonly Refusal[], locale: Locale, request: string): Problem {
  const first = refusals[0] ?? { code: 'server.fault', path: '', params: { request } };
  const number = platformNumberOf(first.code);
  return {
    type: `urn:ruzhu:refusal:${first.code}`,
    title: sentence(first, locale, 'say'),
    status: statusOf(first.code),
    detail: sentence(first, locale, 'fix'),
    instance: request,
    code: first.code,
    ...(number === null ? {} : { number }),
    refusals: refusals.map((one) => ({
      code: one.code,
      path: one.path,
      params: { ...one.params },
      detail: sentence(one, locale, 'say'),
      fix: sentence(one, locale, 'fix'),
    })),
  };
}

/** `Retry-After` in seconds, where the refusal says when to come back. */
export const retryAfterOf = (refusals: readonly Refusal[]): number | null => {
  const seconds = refusals[0]?.params.seconds;
  return typeof seconds === 'number' ? seconds : null;
};
