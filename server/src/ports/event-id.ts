import type { EventRow } from './records.ts';

/** What `Events.ofMerchant` pages by: an event has no id of its own, so it is its application and place in it. */
export const eventId = ({ applicationId, seq }: Pick<EventRow, 'applicationId' | 'seq'>): string =>
  `${applicationId}:${seq}`;
