import type { Instant } from '@ruzhu/rules';

/** What the server tells every page before it is drawn. */
export type PublicSettings = {
  /** `null` while the operator has set none: each language then has its own. */
  readonly productName: string | null;
  readonly support: { readonly phone: string; readonly hours: string } | null;
  readonly sandbox: { readonly movedDays: number } | null;
  /** What to add to this computer's clock to have the server's, in ms. */
  readonly clockOffset: number;
};

const SETTINGS_URL = '/api/v1/settings';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown, fallback: number) => (typeof value === 'number' ? value : fallback);

/** Reads the answer of the server; whatever is missing has a default, so that a page can always be drawn. */
export function readSettings(answer: unknown, now: Instant): PublicSettings {
  const given = isRecord(answer) ? answer : {};
  const phone = textOf(given.supportPhone);
  return {
    productName: textOf(given.productName) || null,
    support: phone ? { phone, hours: textOf(given.supportHours) } : null,
    sandbox: given.sandbox === true ? { movedDays: numberOf(given.movedDays, 0) } : null,
    clockOffset: numberOf(given.now, now) - now,
  };
}

/** Asks the server once, at the start. Without an answer the pages come up with defaults and say what they lack. */
export async function loadSettings(): Promise<PublicSettings> {
  const sentAt = Date.now();
  const answer: unknown = await fetch(SETTINGS_URL)
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  // The server read its clock about half way between question and answer.
  return readSettings(answer, (sentAt + Date.now()) / 2);
}
