import { claimNext } from '@ruzhu/api';
import { Button, Result } from 'antd';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../client/call.ts';
import { useTexts } from '../../../kit/app.tsx';
import { HeldDecision } from '../../parts/held-decision.tsx';
import { useSubmit } from '../../parts/use-submit.tsx';
import type { CaseView } from './case-view.ts';
import type { Decision } from './decisions.ts';
import { deskTexts } from './texts.ts';

export type Outcome = {
  readonly decision: Decision;
  /** What becomes of it when it leaves: told, looked at by a second person, or by a third if the first thought otherwise. */
  readonly fate: 'told' | 'second' | 'maybe';
  /** Until when it can be taken back. */
  readonly leavesAt: string;
};

/** After a decision: what happened, how long it can be taken back, and the next case one key away. */
export function DonePanel({
  view,
  outcome,
  onBack,
}: {
  readonly view: CaseView;
  readonly outcome: Outcome;
  readonly onBack: () => void;
}) {
  const t = useTexts(deskTexts);
  const navigate = useNavigate();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  const { submit, isPending, notice } = useSubmit<object, { id: string }>({
    send: () => call(claimNext),
    done: ({ id }) => void navigate(`/console/cases/${id}`),
  });
  return (
    <Result
      status="success"
      title={<h1>{t('done.title', { what: t(`decide.${outcome.decision}`) })}</h1>}
      subTitle={
        <>
          <span className="mono" data-user="">
            {view.one.number} {view.one.subjectName}
          </span>
          <br />
          {t(`done.${outcome.fate}`)}
          <HeldDecision held={{ id: view.one.id, leavesAt: outcome.leavesAt }} hasKey onBack={onBack} />
        </>
      }
      extra={[
        <div key="notice">{notice}</div>,
        <Button key="next" ref={next} type="primary" loading={isPending} onClick={() => void submit({})}>
          {t('done.next')}
        </Button>,
        <Button key="queue" onClick={() => navigate('/console/queue')}>
          {t('done.queue')}
        </Button>,
      ]}
    />
  );
}
