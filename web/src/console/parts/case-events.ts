import { type CaseMoved, caseEvents } from '@ruzhu/api';
import { useEffect, useRef } from 'react';

type Listener = (moved: CaseMoved) => void;

/** A stream that was refused, or ended with the sign-in, is asked for again this much later. */
const AGAIN_MS = 30_000;

const listeners = new Set<Listener>();
let source: EventSource | null = null;
let again: ReturnType<typeof setTimeout> | undefined;

const read = (data: string): CaseMoved | null => {
  const value: unknown = JSON.parse(data);
  const isMoved = typeof value === 'object' && value !== null && 'id' in value && 'version' in value;
  return isMoved ? (value as CaseMoved) : null; // As `caseEvent` of the API describes it.
};

function close(): void {
  clearTimeout(again);
  source?.close();
  source = null;
}

/** One stream for the whole tab, whoever listens. The browser itself takes it up again when the line was down. */
function open(): void {
  close();
  const opened = new EventSource(caseEvents.path);
  source = opened;
  const later = () => {
    close();
    again = setTimeout(() => listeners.size > 0 && open(), AGAIN_MS);
  };
  opened.addEventListener('case', ({ data }) => {
    const moved = read(String(data));
    if (moved) for (const listen of listeners) listen(moved);
  });
  opened.addEventListener('end', later);
  opened.addEventListener('error', () => opened.readyState === EventSource.CLOSED && later());
}

/** Whether moves are being told right now; otherwise lists ask by themselves. */
export const isStreaming = (): boolean => source?.readyState === EventSource.OPEN;

/** Hears of every case of the own agency that moves, as soon as it does. */
export function useCaseEvents(listen: Listener): void {
  const latest = useRef(listen);
  latest.current = listen;
  useEffect(() => {
    const own: Listener = (moved) => latest.current(moved);
    listeners.add(own);
    if (listeners.size === 1) open();
    return () => {
      listeners.delete(own);
      if (listeners.size === 0) close();
    };
  }, []);
}
