import type { Instant } from '@ruzhu/rules';

/** What becomes of a message in the local outbox. */
export type PostState = 'delivered' | 'bounced' | 'failed';

/** One mail or text message as its reader would see it. An SMS has no subject and no HTML. */
export type Post = {
  readonly id: string;
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly at: Instant;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly state: PostState;
};

/** The mailbox and the telephone of a machine without a network: everything that was sent, kept to be read. */
export type LocalOutbox = {
  /** Keeps a message and says what became of it. The same id again changes nothing once it was delivered. */
  readonly deliver: (post: Omit<Post, 'at' | 'state'>) => Promise<PostState>;
  /** Newest first; `to` leaves one recipient's. */
  readonly list: (filter?: { readonly to?: string; readonly limit?: number }) => readonly Post[];
  readonly find: (id: string) => Post | null;
  /** From now on messages to this recipient bounce, fail on the way, or arrive again. */
  readonly simulate: (to: string, state: PostState) => Promise<void>;
  readonly simulated: (to: string) => PostState;
};
