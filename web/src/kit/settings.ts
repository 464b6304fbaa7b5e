import type { Instant, Locale, Words } from '@ruzhu/rules';

/** What the server tells every page before it is drawn. */
export type PublicSettings = {
  readonly productName: Words;
  readonly support: { readonly phone: string; readonly hours: string } | null;
  readonly sandbox: { readonly movedDays: number } | null;
  /** What to add to this computer's clock to have the server's, in ms. */
  readonly clockOffset: number;
};

const SETTINGS_URL = '/api/settings';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const textOf = (value: unknown, fallback: string) => (typeof value === 'string' && value ? value : fallback);
const wordsOf = (value: unknown, fallback: Words): Words =>
  isRecord(value) ? { zh: textOf(value.zh, fallback.zh), en: textOf(value.en, fallback.en) } : fallback;

/** Reads the answer of the server; whatever is missing has a default, so that a page can always be drawn. */
export function readSettings(answer: unknown, now: Instant): PublicSettings {
  const given = isRecord(answer) ? answer : {};
  const { support, sandbox } = given;
  const serverNow = typeof given.now === 'number' ? given.now : now;
  return {
    productName: wordsOf(given.productName, { zh: '入驻', en: 'Ruzhu' }),
    support:
      isRecord(support) && typeof support.phone === 'string'
        ? { phone: support.phone, hours: textOf(support.hours, '') }
        : null,
    sandbox: isRecord(sandbox) ? { movedDays: Number(sandbox.movedDays ?? 0) } : null,
    clockOffset: serverNow - now,
  };
}

/** Asks the server once, at the start. Without an answer the pages come up with defaults and say what they lack. */
export async function loadSettings(locale: Locale): Promise<PublicSettings> {
  const sentAt = Date.now();
  const answer: unknown = await fetch(`${SETTINGS_URL}?locale=${locale}`)
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  // The server read its clock about half way between question and answer.
  return readSettings(answer, (sentAt + Date.now()) / 2);
}
