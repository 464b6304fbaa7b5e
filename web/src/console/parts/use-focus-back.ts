import { useEffect, useState } from 'react';

/**
 * For a dialog that is taken out when it closes: the focus goes back to what opened it, or to the heading where that is gone
 * as well. Wherever else the focus has gone meanwhile, it stays.
 */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const target = opener?.isConnected ? opener : document.querySelector('h1');
        if (target instanceof HTMLElement) target.focus();
      });
    },
    [opener],
  );
}
