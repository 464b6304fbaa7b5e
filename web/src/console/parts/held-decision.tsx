import { type AnswerOf, type heldDecisions, sendDecision, takeBackDecision } from '@ruzhu/api';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../client/call.ts';
import { useTexts } from '../../kit/app.tsx';
import { Countdown } from '../../kit/countdown.tsx';
import { isTypingIn } from '../cases/$id/keys.ts';
import { heldTexts } from './held-texts.ts';
import { at } from './time.ts';
import { useSubmit } from './use-submit.tsx';

export type Held = Pick<AnswerOf<typeof heldDecisions>['held'][number], 'id' | 'leavesAt'>;

/** A decision that has not left: how long it can be taken back, and the two ways to end the wait. */
export function HeldDecision({
  held,
  hasKey = false,
  onBack,
}: {
  readonly held: Held;
  /** `Z` takes it back: where it is the only one on the page. */
  readonly hasKey?: boolean;
  readonly onBack: () => void;
}) {
  const t = useTexts(heldTexts);
  const [isGone, setGone] = useState(false);
  const params = { id: held.id };
  const back = useSubmit<object, unknown>({
    send: () => call(takeBackDecision, { params }),
    done: onBack,
    onRefused: (refusals) => {
      const isLate = refusals.some(({ code }) => code === 'review.moved');
      if (isLate) setGone(true);
      return isLate;
    },
  });
  const now = useSubmit<object, unknown>({
    send: () => call(sendDecision, { params }),
    done: () => setGone(true),
  });
  useTakeBackKey(hasKey && !isGone, () => void back.submit({}));
  if (isGone) return <output>{t('gone')}</output>;
  return (
    <div className="held">
      <p>
        {t('leaves')} <Countdown until={at(held.leavesAt)} onEnd={() => setGone(true)} />
      </p>
      {back.notice}
      {now.notice}
      <Button loading={back.isPending} onClick={() => void back.submit({})}>
        {t(hasKey ? 'back.key' : 'back')}
      </Button>
      <Button type="text" loading={now.isPending} onClick={() => void now.submit({})}>
        {t('now')}
      </Button>
    </div>
  );
}

function useTakeBackKey(isOn: boolean, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || event.altKey || isTypingIn(document.activeElement)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isOn]);
}
