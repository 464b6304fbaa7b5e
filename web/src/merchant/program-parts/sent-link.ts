/** What the page that sent an activation link hands to the page that waits for it. */
export type SentLink = { readonly link: { readonly resendAt: string; readonly endsAt: string } };

/** Only the page before puts anything into the state of the address; after a new visit there is nothing. */
export const linkOf = (state: unknown): SentLink['link'] | null =>
  typeof state === 'object' && state !== null && 'link' in state ? (state as SentLink).link : null;
