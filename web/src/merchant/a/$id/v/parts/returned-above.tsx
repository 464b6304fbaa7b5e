import { lazy, Suspense } from 'react';
import type { VerificationPage } from './places.ts';
import type { Returned } from './returned.ts';

/** Brings the words of every reason with it, which only those load to whom something came back. */
const ReturnedNotice = lazy(async () => ({
  default: (await import('./returned-notice.tsx')).ReturnedNotice,
}));

/** Why a page came back, as what stands above its fields. */
export const returnedAbove = (returned: Returned | undefined, page: VerificationPage) => (
  <Suspense fallback={null}>
    <ReturnedNotice returned={returned} page={page} />
  </Suspense>
);
