import { useSyncExternalStore } from 'react';
import type { Scheme } from '../tokens/tokens.ts';

const dark = () => matchMedia('(prefers-color-scheme: dark)');

function read(): Scheme {
  const fixed = document.documentElement.dataset.scheme;
  if (fixed === 'light' || fixed === 'dark') return fixed;
  return dark().matches ? 'dark' : 'light';
}

function subscribe(tell: () => void) {
  const system = dark();
  const watcher = new MutationObserver(tell);
  watcher.observe(document.documentElement, { attributeFilter: ['data-scheme'] });
  system.addEventListener('change', tell);
  return () => {
    watcher.disconnect();
    system.removeEventListener('change', tell);
  };
}

/** Light or dark, as the reader fixed it or as the system has it. */
export const useScheme = (): Scheme => useSyncExternalStore(subscribe, read);
