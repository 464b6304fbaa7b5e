import { type ReactNode, useEffect, useState } from 'react';
import { states } from '../texts/states.ts';
import { useApp, useTexts } from './app.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Why there is nothing, and the one next thing to do. */
export function EmptyState({
  children,
  action,
}: {
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}

const QUICK_MS = 300;
const SLOW_MS = 10_000;

/** `nothing` for 300 ms, then the skeleton, after 10 s a line and a way out. */
function useWaiting(): 'nothing' | 'waiting' | 'slow' {
  const [phase, setPhase] = useState<'nothing' | 'waiting' | 'slow'>('nothing');
  useEffect(() => {
    const timers = [
      setTimeout(() => setPhase('waiting'), QUICK_MS),
      setTimeout(() => setPhase('slow'), SLOW_MS),
    ];
    return () => timers.forEach(clearTimeout);
  }, []);
  return phase;
}

/** Stands where the content will be, under the real h1. `phase` fixes one look for the gallery. */
export function LoadingState({
  lines = 3,
  onReload,
  phase: fixed,
}: {
  readonly lines?: number;
  readonly onReload: () => void;
  readonly phase?: 'waiting' | 'slow';
}) {
  const t = useTexts(states);
  const waited = useWaiting();
  const phase = fixed ?? waited;
  if (phase === 'nothing') return <output className="sr" aria-busy="true" />;
  return (
    <div className="loading" aria-busy="true">
      <output className={phase === 'slow' ? 'status-line' : 'sr'}>
        {phase === 'slow' ? t('loading.slow') : t('loading')}
      </output>
      {phase === 'slow' && <Button onClick={onReload}>{t('reload')}</Button>}
      <div className="skeleton" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike.
          <span key={line} />
        ))}
      </div>
    </div>
  );
}

/** A part that could not be loaded, or a page: frame and h1 stay. `number` is the request id to quote. */
export function ErrorState({
  what,
  number,
  onReload,
}: {
  readonly what: string;
  readonly number?: string | undefined;
  readonly onReload: () => void;
}) {
  const t = useTexts(states);
  return (
    <div className="notice bad" role="alert">
      <Icon name="alert" />
      <div>
        <p className="notice-title">{t('error.load', { what })}</p>
        <FaultNumber number={number} />
        <Button icon="refresh" onClick={onReload}>
          {t('reload')}
        </Button>
      </div>
    </div>
  );
}

/** The number to quote, and whom to call. */
export function FaultNumber({ number }: { readonly number?: string | undefined }) {
  const t = useTexts(states);
  const { support } = useApp();
  const call = support ? `${support.phone} · ${support.hours}` : '';
  const line = [number ? t('error.number', { number }) : '', call].filter(Boolean);
  return line.length ? (
    <p className="hint" data-user="">
      {line.join(' · ')}
    </p>
  ) : null;
}
