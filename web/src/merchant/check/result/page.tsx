import { useTexts } from '../../../kit/app.tsx';
import { useRoom } from '../../parts/room.ts';
import { CheckFrame } from '../parts/check-frame.tsx';
import { resultTexts } from '../parts/result-texts.ts';
import { useCheck } from '../parts/use-check.ts';

/** M-11: whether the merchant may apply, and everything to prepare. */
export function Page() {
  const t = useTexts(resultTexts);
  const check = useCheck();
  const room = useRoom('result', () => import('../parts/result.tsx'));
  if (check.state === 'ready' && room) return <room.Result check={check} />;
  return (
    <CheckFrame title={t('title.eligible')} check={check} isReady={false}>
      {null}
    </CheckFrame>
  );
}
