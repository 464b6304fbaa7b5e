import { declareUnreachable } from '@ruzhu/api';
import { Button } from 'antd';
import { call } from '../../../client/call.ts';
import { useTexts } from '../../../kit/app.tsx';
import { useSubmit } from '../../parts/use-submit.tsx';
import { callTexts } from './call-texts.ts';
import type { callsSoFar } from './calls.ts';

/** After the attempts the policy asks for the contact counts as unreachable; before that the button says what is missing. */
export function GiveUp({
  caseId,
  soFar,
  onGivenUp,
}: {
  readonly caseId: string;
  readonly soFar: ReturnType<typeof callsSoFar>;
  readonly onGivenUp: () => void;
}) {
  const t = useTexts(callTexts);
  const { submit, isPending, notice } = useSubmit<object, unknown>({
    send: () => call(declareUnreachable, { params: { id: caseId } }),
    done: onGivenUp,
  });
  const { attempts, days } = soFar.needed;
  return (
    <section className="call-part">
      {notice}
      <Button
        size="small"
        loading={isPending}
        aria-disabled={!soFar.mayGiveUp}
        className={soFar.mayGiveUp ? '' : 'is-hindered'}
        aria-describedby="give-up-why"
        onClick={() => soFar.mayGiveUp && void submit({})}
      >
        {t('give.up')}
      </Button>
      <p id="give-up-why" className="quiet">
        {soFar.mayGiveUp ? t('give.up.body') : t('give.up.why', { n: attempts, days })}
      </p>
    </section>
  );
}
