import { useTexts } from '../../../kit/app.tsx';
import { useRoom } from '../../parts/room.ts';
import { CheckFrame } from '../parts/check-frame.tsx';
import { resultTexts } from '../parts/result-texts.ts';
import { useCheck } from '../parts/use-check.ts';

/** M-12: why the merchant may not apply, and the smallest change after which it may. */
export function Page() {
  const t = useTexts(resultTexts);
  const check = useCheck();
  const room = useRoom('not-yet', () => import('../parts/not-yet.tsx'));
  if (check.state === 'ready' && room) return <room.NotYet check={check} />;
  return (
    <CheckFrame title={t('title.notEligible')} check={check} isReady={false}>
      {null}
    </CheckFrame>
  );
}
