import type { Instant } from '@ruzhu/rules';
import { useState } from 'react';
import { useApp } from '../../../kit/app.tsx';

/** When a call began: the moment the number was shown. */
export function useStartedAt(): { readonly startedAt: Instant | null; readonly start: () => void } {
  const { clock } = useApp();
  const [startedAt, setStartedAt] = useState<Instant | null>(null);
  return { startedAt, start: () => setStartedAt((before) => before ?? clock()) };
}
