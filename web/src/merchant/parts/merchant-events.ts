import type { merchantEvents } from '@ruzhu/api';

const PATH: (typeof merchantEvents)['path'] = '/api/v1/events';

/** A stream that was refused, or ended with the sign-in, is asked for again this much later. */
const AGAIN_MS = 30_000;

const listeners = new Set<() => void>();
let source: EventSource | null = null;
let again: ReturnType<typeof setTimeout> | undefined;

const tellAll = () => {
  for (const listen of listeners) listen();
};

function close(): void {
  clearTimeout(again);
  source?.close();
  source = null;
}

/** One stream for the whole page, and none while nobody looks at it: a browser has few lines to one server. */
function open(): void {
  close();
  if (listeners.size === 0 || document.hidden || typeof EventSource !== 'function') return;
  const opened = new EventSource(PATH);
  source = opened;
  const later = () => {
    close();
    again = setTimeout(open, AGAIN_MS);
    // Pages ask by themselves from now on.
    tellAll();
  };
  // What has moved before the stream began is asked for with `ready`, also when the line was down meanwhile.
  opened.addEventListener('ready', tellAll);
  opened.addEventListener('changed', tellAll);
  opened.addEventListener('end', later);
  opened.addEventListener('error', () => opened.readyState === EventSource.CLOSED && later());
}

/** Whether moves are being told right now; otherwise pages ask by themselves. */
export const isStreaming = (): boolean => source?.readyState === 1;

/** Calls `listen` whenever something a merchant may wait for has moved. Gives the way to stop. */
export function onMoves(listen: () => void): () => void {
  listeners.add(listen);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', open);
    open();
  }
  return () => {
    listeners.delete(listen);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', open);
    close();
  };
}
