import { useApp } from '../../kit/app.tsx';

/** In a sandbox: to the desk of those who decide. Where there is none, nothing. */
export function ReviewShortcut() {
  const { sandbox } = useApp();
  return sandbox && <sandbox.Shortcut to="review" />;
}
