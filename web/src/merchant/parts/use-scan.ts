import type { Refusal } from '@ruzhu/rules';
import { useEffect, useRef, useState } from 'react';
import type { Answered } from '../../client/call.ts';
import { useTexts } from '../../kit/app.tsx';
import type { ScanView } from '../../kit/qr-panel.tsx';
import { instantOf } from './instant.ts';
import { faultNumber } from './loaded.ts';
import { partTexts } from './parts-texts.ts';
import { isScanOpen, MOST_REFRESHES, scanViewOf } from './scan-state.ts';
import { watchTicket } from './watch-ticket.ts';

/** A scan as the API began it. */
export type Begun = { readonly ticketId: string; readonly url: string; readonly endsAt: string };

export type ScanPlan<T> = {
  /** Begins the scan on the server; asked again by each refresh. */
  readonly begin: () => Promise<Answered<Begun>>;
  /** Uses the confirmed scan, once. */
  readonly finish: (ticketId: string) => Promise<Answered<T>>;
  readonly onDone: (value: T) => void;
};

type Standing = {
  readonly begun: Begun | null;
  /** `null` until the scan has begun. */
  readonly view: ScanView | null;
  /** Why it could not begin, or why the confirmed scan could not be used. */
  readonly refusals: readonly Refusal[];
  /** The number of a fault; `null` while there is none. */
  readonly fault: string | null;
};

export type ScanHandle = Omit<Standing, 'begun'> & {
  readonly link: string;
  readonly refresh: () => void;
  readonly isWorn: boolean;
  /** The server cannot be reached to look; the scan itself goes on. */
  readonly isLost: boolean;
};

type Step = (change: (now: Standing) => Standing) => void;
const nothing: Standing = { begun: null, view: null, refusals: [], fault: null };

/**
 * One scan from its beginning to its use: begins when the page is shown, looks every second while the page is looked
 * at, uses the scan as soon as the phone has confirmed, and begins anew on demand.
 */
export function useScan<T>(plan: ScanPlan<T>): ScanHandle {
  const [standing, setStanding] = useState(nothing);
  const [round, setRound] = useState(0);
  const latest = useRef(plan);
  latest.current = plan;
  useBeginning(round, () => latest.current.begin(), setStanding);
  const isLost = useLooking(standing, setStanding);
  useUse(standing, setStanding, async (ticketId) => {
    const answered = await latest.current.finish(ticketId);
    if (answered.ok) latest.current.onDone(answered.value);
    return answered;
  });
  return {
    ...standing,
    isLost,
    link: standing.begun?.url ?? '',
    refresh: () => setRound((n) => n + 1),
    isWorn: round >= MOST_REFRESHES,
  };
}

const begunStanding = (answered: Answered<Begun>): Standing =>
  answered.ok
    ? {
        ...nothing,
        begun: answered.value,
        view: { kind: 'waiting', until: instantOf(answered.value.endsAt) },
      }
    : { ...nothing, refusals: answered.refusals };

/** Begins once a round, however often the effect runs. */
function useBeginning(round: number, begin: () => Promise<Answered<Begun>>, step: Step): void {
  const begunRound = useRef(-1);
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(() => {
    if (begunRound.current === round) return;
    begunRound.current = round;
    step(() => nothing);
    latest.current().then(
      (answered) => step(() => begunStanding(answered)),
      (fault: unknown) => step(() => ({ ...nothing, fault: faultNumber(fault) })),
    );
  }, [round, step]);
}

/** Follows the scan while anything may still become of it. Gives whether the server is out of reach. */
function useLooking({ begun, view }: Standing, step: Step): boolean {
  const t = useTexts(partTexts);
  const [isLost, setLost] = useState(false);
  const wrongPerson = t('scan.wrong.person');
  const isOpen = isScanOpen(view);
  useEffect(() => {
    if (!begun || !isOpen) return;
    return watchTicket(begun.ticketId, {
      seen: (watched) => step((now) => ({ ...now, view: scanViewOf(watched, wrongPerson) })),
      lost: setLost,
    });
  }, [begun, isOpen, wrongPerson, step]);
  return isLost;
}

/** Uses a confirmed scan, once. What could not be used has to be begun anew. */
function useUse(
  { begun, view }: Standing,
  step: Step,
  use: (ticketId: string) => Promise<Answered<unknown>>,
): void {
  const used = useRef('');
  const latest = useRef(use);
  latest.current = use;
  useEffect(() => {
    if (view?.kind !== 'confirmed' || !begun || used.current === begun.ticketId) return;
    used.current = begun.ticketId;
    const over = (why: Partial<Standing>) => step((now) => ({ ...now, view: { kind: 'expired' }, ...why }));
    latest.current(begun.ticketId).then(
      (answered) => answered.ok || over({ refusals: answered.refusals }),
      (fault: unknown) => over({ fault: faultNumber(fault) }),
    );
  }, [view, begun, step]);
}
