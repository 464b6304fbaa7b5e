import type { ApplicationView } from '@ruzhu/api';
import { lazy, Suspense } from 'react';
import { LoadingState } from '../../../../../kit/page-states.tsx';
import { openingOf } from './opening.ts';
import type { VerificationPage } from './places.ts';

/** A chunk of its own: while a page is filled in, nobody reads what it looks like once it is shut. */
const ShutContent = lazy(async () => ({ default: (await import('./shut-content.tsx')).ShutContent }));

type Shut = {
  readonly verification: ApplicationView;
  readonly page: VerificationPage;
  /** The pages that were returned; `null` while that is not known. */
  readonly returned: readonly string[] | null;
};

/** What stands in the place of a page's form while it takes no answers; `null` when it does. */
export function shutStep({ verification, page, returned }: Shut) {
  const waiting = <LoadingState lines={5} onReload={() => location.reload()} />;
  if (returned === null) return waiting;
  const opening = openingOf(page, verification.state, returned);
  if (opening === 'open') return null;
  return (
    <Suspense fallback={waiting}>
      <ShutContent verification={verification} page={page} opening={opening} />
    </Suspense>
  );
}
