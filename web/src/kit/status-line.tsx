import { type ReactNode, useEffect, useState } from 'react';
import { timeWords } from '../texts/dates.ts';
import { states } from '../texts/states.ts';
import { useTexts } from './app.tsx';
import type { SaveState } from './autosave-state.ts';
import { Icon } from './icon.tsx';

/** A line that is read out politely whenever it changes. It must stand on the page before it has anything to say. */
export function StatusLine({ children }: { readonly children?: ReactNode }) {
  return <output className="status-line">{children}</output>;
}

/** How the draft stands: 「已自动保存 10:32」. */
export function SaveLine({ state }: { readonly state: SaveState }) {
  const t = useTexts(states);
  const words = {
    clean: '',
    dirty: t('save.dirty'),
    saving: t('save.saving'),
    retrying: t('save.retrying'),
    conflict: t('save.conflict'),
    saved: state.kind === 'saved' ? t('save.saved', { time: timeWords(state.at) }) : '',
  } satisfies Record<SaveState['kind'], string>;
  return (
    <output className={`status-line ${state.kind}`}>
      {state.kind === 'saved' && <Icon name="check" />}
      {(state.kind === 'retrying' || state.kind === 'conflict') && <Icon name="alert" />}
      {words[state.kind]}
    </output>
  );
}

/** Whether the browser has a line. */
function useOnline(): boolean {
  const [isOnline, setOnline] = useState(() => typeof navigator === 'undefined' || navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}

/** The line over the page while the network is gone. `force` shows it in the gallery. */
export function OfflineLine({ force = false }: { readonly force?: boolean }) {
  const t = useTexts(states);
  const isOnline = useOnline() && !force;
  return (
    <output className={isOnline ? 'sr' : 'offline'}>
      {!isOnline && (
        <>
          <Icon name="offline" />
          {t('offline')}
        </>
      )}
    </output>
  );
}
