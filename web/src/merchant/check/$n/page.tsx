import { useParams } from 'react-router';
import { useTexts } from '../../../kit/app.tsx';
import { useRoom } from '../../parts/room.ts';
import { CheckFrame } from '../parts/check-frame.tsx';
import { checkTexts } from '../parts/check-texts.ts';
import { useCheck } from '../parts/use-check.ts';

const heads = ['subject.title', 'goods.title', 'account.title', 'mailboxes.title'] as const;

/** M-10: the n-th question of the check that is due. */
export function Page() {
  const t = useTexts(checkTexts);
  const n = Number(useParams().n);
  const check = useCheck();
  const room = useRoom('question', () => import('../parts/question.tsx'));
  if (check.state === 'ready' && room) return <room.Question check={check} n={n} />;
  return (
    <CheckFrame title={t(heads[n - 1] ?? 'mailboxes.title')} check={check} isReady={false}>
      {null}
    </CheckFrame>
  );
}
