import type { AnswerOf, watchScan } from '@ruzhu/api';
import type { ScanView } from '../../kit/qr-panel.tsx';
import { instantOf } from './instant.ts';

type Watched = AnswerOf<typeof watchScan>;

/** How a scan stands as the panel shows it. `wrongPerson` is the sentence for a phone that is not the right one. */
export function scanViewOf(watched: Watched, wrongPerson: string): ScanView {
  const until = instantOf(watched.endsAt);
  switch (watched.state) {
    case 'created':
      return { kind: 'waiting', until };
    case 'scanned':
      return { kind: 'scanned', number: watched.number ?? '', until };
    case 'confirmed':
    case 'consumed':
      return { kind: 'confirmed' };
    case 'refused':
      return { kind: 'refused' };
    case 'expired':
      return { kind: 'expired' };
    case 'wrongPerson':
      return { kind: 'mismatch', reason: wrongPerson };
  }
}

/** Whether anything may still become of it. */
export const isScanOpen = (view: ScanView | null): boolean =>
  view?.kind === 'waiting' || view?.kind === 'scanned';

/** A code is made anew so often; then help takes the place of the button. */
export const MOST_REFRESHES = 10;
