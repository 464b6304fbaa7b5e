import type { ReactNode } from 'react';
import { ErrorState, LoadingState } from '../../../kit/page-states.tsx';
import { codeOf, faultNumber } from '../../parts/loaded.ts';
import { NotYours } from '../../parts/step-page.tsx';

type ShownProps<T> = {
  readonly of: {
    readonly data: T | undefined;
    readonly error: Error | null;
    readonly refetch: () => Promise<unknown>;
  };
  /** What is being loaded, for the sentence of a fault: 「申请的进度」. */
  readonly what: string;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
};

/** What was loaded, or why it is not there: still on the way, a fault, or not this reader's. */
export function Shown<T>({ of, what, lines = 5, children }: ShownProps<T>) {
  const reload = () => void of.refetch();
  if (of.data !== undefined) return children(of.data);
  if (codeOf(of.error) === 'not_found') return <NotYours />;
  if (of.error) return <ErrorState what={what} number={faultNumber(of.error)} onReload={reload} />;
  return <LoadingState lines={lines} onReload={reload} />;
}
