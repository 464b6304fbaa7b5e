import type { pageEndpoints } from '@ruzhu/api';
import { load } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useApp } from '../../kit/app.tsx';
import { useLoaded } from '../parts/loaded.ts';

const view = operation<(typeof pageEndpoints)[number]['view']>(
  'GET',
  '/api/v1/mini-programs/{id}/steps/{step}',
);

/** In a sandbox: the way to the mail that was sent to the mini program's mailbox. */
export function OutboxShortcut({ application }: { readonly application: string }) {
  const { sandbox } = useApp();
  const { data } = useLoaded(
    ['mailbox', application],
    (signal) => load(view, { params: { id: application, step: 'account' }, signal }),
    { enabled: sandbox !== null, gcTime: 0 },
  );
  const email = data?.values.email;
  if (!sandbox || typeof email !== 'string') return null;
  return <sandbox.Shortcut to="outbox" about={email} />;
}
