import type { Instant, Locale, Params } from '@ruzhu/rules';
import type { OutboxRow } from '../ports/records.ts';
import { PLATFORM } from '../ports/vault.ts';
import type { Deps } from './deps.ts';

type Said = {
  readonly channel: 'email' | 'sms';
  readonly notice: string;
  readonly recipient: string;
  readonly locale: Locale;
  /** A link that only the reader may have; without one the notice's own page is linked. */
  readonly url?: string;
  readonly endsAt?: Instant;
  readonly params?: Params;
};

/** A message to a mailbox or number that stands nowhere but here: recipient and link are sealed until it is sent. */
export async function sealedMessage(
  deps: Deps,
  owner: { readonly merchantId: string; readonly applicationId: string },
  { channel, notice, recipient, locale, url, endsAt = 0, params = {} }: Said,
): Promise<OutboxRow> {
  const id = deps.ids.id();
  const now = deps.clock.now();
  const place = { table: 'outbox', column: 'payload', row: id };
  const sealed = await deps.vault.seal(
    PLATFORM,
    place,
    JSON.stringify(url ? { recipient, url } : { recipient }),
  );
  return {
    id,
    merchantId: owner.merchantId,
    applicationId: owner.applicationId,
    messageId: null,
    channel,
    notice,
    payload: { sealed, endsAt, params, locale },
    dueAt: now,
    createdAt: now,
  };
}
