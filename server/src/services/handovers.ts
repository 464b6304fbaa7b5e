import { type Instant, MINUTE, ok, type Refused, type Result, refuse } from '@ruzhu/rules';
import type { FileRow } from '../ports/records.ts';
import type { Tx } from '../ports/store.ts';
import { hexOf } from './canonical-json.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { uploadFile } from './files.ts';
import { mine } from './loading.ts';
import { RATES, useRate } from './rates.ts';

/** How long a phone has to photograph a paper, and how often it may try. */
const LASTS = 10 * MINUTE;
const TRIES = 5;

/** What the link allows: pictures for one field of one application, until an instant. */
type Grant = { readonly applicationId: string; readonly field: string; readonly endsAt: Instant };

/** What the phone shows. */
export type HandoverView = Pick<Grant, 'field' | 'endsAt'>;

const MAC_DIGITS = 32;
const RADIX = 36;

const macOf = (deps: Deps, text: string): string =>
  hexOf(deps.vault.hash('token', `handover|${text}`)).slice(0, MAC_DIGITS);

/** Both are hashed once more, so that how long comparing takes tells nothing of the right one. */
const isMac = (deps: Deps, text: string, given: string): boolean =>
  macOf(deps, `same|${given}`) === macOf(deps, `same|${macOf(deps, text)}`);

/** The grant as text with our mark behind it: nothing has to be kept, and nothing in it can be changed. */
function tokenOf(deps: Deps, { applicationId, field, endsAt }: Grant): string {
  const text = `${applicationId.replaceAll('-', '')}-${endsAt.toString(RADIX)}-${field}`;
  return `${text}-${macOf(deps, text)}`;
}

const TOKEN =
  /^(([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})-([0-9a-z]{8,9})-([a-zA-Z]{1,24}))-([0-9a-f]{32})$/;

/** Refusals: `not_found` for what we did not make, `link.expired`. */
function grantOf(deps: Deps, token: string): Result<Grant> {
  const [, text = '', a, b, c, d, e, ends = '', field = '', mac = ''] = TOKEN.exec(token) ?? [];
  if (text === '' || !isMac(deps, text, mac)) return refuse('not_found');
  const endsAt = Number.parseInt(ends, RADIX);
  return endsAt > deps.clock.now()
    ? ok({ applicationId: [a, b, c, d, e].join('-'), field, endsAt })
    : refuse('link.expired');
}

/**
 * A link for a phone that photographs a paper for the page open on the computer. Refusals: `not_found`,
 * `rate.too_many`.
 */
export const beginHandover = (
  deps: Deps,
  asked: { readonly merchantId: string; readonly applicationId: string; readonly field: string },
): Promise<Outcome<{ readonly url: string; readonly endsAt: Instant }>> =>
  decide(deps, { merchant: asked.merchantId }, async (tx) => {
    const found = await mine(tx, asked.merchantId, asked.applicationId);
    if (!found.ok) return found;
    const slowed = await useRate(tx, RATES.handoversPerMerchant, asked.merchantId, deps.clock.now());
    if (slowed) return slowed;
    const endsAt = deps.clock.now() + LASTS;
    const { applicationId, field } = asked;
    return ok({ url: `${deps.publicUrl}/s/${tokenOf(deps, { applicationId, field, endsAt })}`, endsAt });
  });

/** What the phone is asked for; looking changes nothing. Refusals: `not_found`, `link.expired`. */
export async function viewHandover(deps: Deps, tx: Tx, token: string): Promise<Result<HandoverView>> {
  const grant = grantOf(deps, token);
  if (!grant.ok) return grant;
  const application = await tx.applications.find(grant.value.applicationId);
  return application ? ok({ field: grant.value.field, endsAt: grant.value.endsAt }) : refuse('not_found');
}

/** Counts one picture; past five the link is used up. */
async function useTry(tx: Tx, token: string, { endsAt }: Grant): Promise<Refused | null> {
  const used = await tx.limits.use(`handover:${token.slice(-MAC_DIGITS)}`, endsAt);
  return used > TRIES ? refuse('link.used') : null;
}

/**
 * Takes the picture of a phone, as if the computer had sent it. Refusals: `not_found`, `link.expired`, `link.used` after
 * five pictures, those of `uploadFile`.
 */
export async function handOver(
  deps: Deps,
  sent: {
    readonly token: string;
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly caller: Caller;
  },
): Promise<Outcome<FileRow>> {
  const grant = grantOf(deps, sent.token);
  if (!grant.ok) return refusing(grant.refusal);
  const owner = await decide(deps, 'platform', async (tx) => {
    const application = await tx.applications.find(grant.value.applicationId);
    if (!application) return refuse('not_found');
    return (await useTry(tx, sent.token, grant.value)) ?? ok(application.merchantId);
  });
  if (!owner.ok) return owner;
  const { applicationId, field } = grant.value;
  const { name, bytes, caller } = sent;
  return uploadFile(deps, { merchantId: owner.value, applicationId, field, name, bytes, caller });
}
