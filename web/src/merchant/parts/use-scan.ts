import type { watchScan } from '@ruzhu/api';
import type { Refusal } from '@ruzhu/rules';
import { useEffect, useRef, useState } from 'react';
import { type Answered, addressOf, answeredOf } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useTexts } from '../../kit/app.tsx';
import type { ScanView } from '../../kit/qr-panel.tsx';
import { instantOf } from './instant.ts';
import { faultNumber } from './loaded.ts';
import { partTexts } from './parts-texts.ts';
import { isScanOpen, MOST_REFRESHES, scanViewOf } from './scan-state.ts';

const watch = operation<typeof watchScan>('GET', '/api/v1/scans/{id}');

/** A scan as the API began it. */
export type Begun = { readonly ticketId: string; readonly url: string; readonly endsAt: string };

export type ScanPlan<T> = {
  /** Begins the scan on the server; asked again by each refresh. */
  readonly begin: () => Promise<Answered<Begun>>;
  /** Uses the confirmed scan, once. */
  readonly finish: (ticketId: string) => Promise<Answered<T>>;
  readonly onDone: (value: T) => void;
};

export type ScanHandle = {
  /** `null` until the scan has begun. */
  readonly view: ScanView | null;
  readonly link: string;
  readonly refresh: () => void;
  readonly isWorn: boolean;
  /** The server cannot be reached to look; the scan itself goes on. */
  readonly isLost: boolean;
  /** Why it could not begin, or why the confirmed scan could not be used. */
  readonly refusals: readonly Refusal[];
  /** The number of a fault; `null` while there is none. */
  readonly fault: string | null;
};

const LOOK_EVERY = 1_000;

/** Asked without `call`: looking at a scan is nobody's act and does not keep a sign-in alive. */
const look = async (ticketId: string) =>
  answeredOf<Parameters<typeof scanViewOf>[0]>(
    await fetch(addressOf(watch.path, { id: ticketId }), { credentials: 'same-origin', cache: 'no-store' }),
  );

type Lasting = {
  begun: Begun | null;
  view: ScanView | null;
  refusals: readonly Refusal[];
  fault: string | null;
};
const nothing: Lasting = { begun: null, view: null, refusals: [], fault: null };

/**
 * One scan from its beginning to its use: begins when the page is shown, looks every second while the page is looked
 * at, uses the scan as soon as the phone has confirmed, and begins anew on demand.
 */
export function useScan<T>(plan: ScanPlan<T>): ScanHandle {
  const t = useTexts(partTexts);
  const [state, setState] = useState(nothing);
  const [isLost, setLost] = useState(false);
  const [round, setRound] = useState(0);
  const latest = useRef(plan);
  latest.current = plan;
  const begunRound = useRef(-1);

  useEffect(() => {
    // An effect may run twice for one showing of the page; a scan begins once.
    if (begunRound.current === round) return;
    begunRound.current = round;
    setState(nothing);
    latest.current.begin().then(
      (answered) =>
        setState(
          answered.ok
            ? {
                ...nothing,
                begun: answered.value,
                view: { kind: 'waiting', until: instantOf(answered.value.endsAt) },
              }
            : { ...nothing, refusals: answered.refusals },
        ),
      (fault: unknown) => setState({ ...nothing, fault: faultNumber(fault) }),
    );
  }, [round]);

  const { begun, view } = state;
  const isOpen = isScanOpen(view);
  const wrongPerson = t('scan.wrong.person');
  useEffect(() => {
    if (!begun || !isOpen) return;
    return looking(begun.ticketId, {
      seen: (watched) => setState((now) => ({ ...now, view: scanViewOf(watched, wrongPerson) })),
      lost: setLost,
    });
  }, [begun, isOpen, wrongPerson]);

  const used = useRef('');
  useEffect(() => {
    if (view?.kind !== 'confirmed' || !begun || used.current === begun.ticketId) return;
    used.current = begun.ticketId;
    latest.current.finish(begun.ticketId).then(
      (answered) =>
        answered.ok
          ? latest.current.onDone(answered.value)
          : setState((now) => ({ ...now, view: { kind: 'expired' }, refusals: answered.refusals })),
      (fault: unknown) =>
        setState((now) => ({ ...now, view: { kind: 'expired' }, fault: faultNumber(fault) })),
    );
  }, [view, begun]);

  return {
    view,
    link: begun?.url ?? '',
    refresh: () => setRound((n) => n + 1),
    isWorn: round >= MOST_REFRESHES,
    isLost,
    refusals: state.refusals,
    fault: state.fault,
  };
}

type Looking = {
  readonly seen: (watched: Parameters<typeof scanViewOf>[0]) => void;
  readonly lost: (isLost: boolean) => void;
};

/** Looks every second while the page is in sight, and at once when it comes back. Gives the way to stop. */
function looking(ticketId: string, { seen, lost }: Looking): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const again = async () => {
    clearTimeout(timer);
    if (isOver || document.hidden) return;
    const answered = await look(ticketId).catch(() => null);
    if (isOver) return;
    lost(answered === null);
    if (answered?.ok) seen(answered.value);
    timer = setTimeout(again, LOOK_EVERY);
  };
  timer = setTimeout(again, LOOK_EVERY);
  document.addEventListener('visibilitychange', again);
  return () => {
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', again);
  };
}
