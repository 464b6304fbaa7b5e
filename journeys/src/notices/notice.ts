import type { Words } from '@ruzhu/rules';

/** Whom a notice reaches. `login` is the account's own mailbox. */
export type Recipient = 'login' | 'administrator' | 'contact' | 'legalRep';

/**
 * What is sent when something has happened: what happened, what to do, until when. Every channel says the same.
 * `page` is the place the link leads to, in the merchant's pages; `{name}` parameters come with the event.
 */
export type Notice = {
  readonly inbox: boolean;
  readonly email: readonly Recipient[];
  readonly sms: readonly Recipient[];
  readonly page: string;
  /**
   * A reminder: the states of its application in which there is still something to do. It is not sent in any other, however
   * long it has waited for the morning or for a sender.
   */
  readonly holdsIn?: readonly string[];
  /** A parameter that holds an instant: from then on the reminder is of no use and is not sent. */
  readonly holdsUntil?: string;
  readonly title: Words;
  readonly body: Words;
  /** At most 70 characters with signature and link; only for notices that send SMS. */
  readonly short?: Words;
};
