import { useApp } from '../../kit/app.tsx';

/** In a sandbox, the way to the messages that were sent to somebody (all of them without a name); nothing in production. */
export function OutboxShortcut({ to = '' }: { readonly to?: string }) {
  const { sandbox } = useApp();
  return sandbox && <sandbox.Shortcut to="outbox" about={to} />;
}
