import { putBack } from '@ruzhu/api';
import { Alert, Button, Popconfirm } from 'antd';
import { Link, useNavigate } from 'react-router';
import { call } from '../../../client/call.ts';
import { useNow, useSentence, useTexts } from '../../../kit/app.tsx';
import { SaveLine } from '../../../kit/status-line.tsx';
import { StatusTag } from '../../../kit/status-tag.tsx';
import { timeWords } from '../../../texts/dates.ts';
import { useArrival } from '../../parts/console-page.tsx';
import { Remaining } from '../../parts/due.tsx';
import { useSubmit } from '../../parts/use-submit.tsx';
import { caseStatus } from '../../queue/case-row.ts';
import { queueTexts } from '../../queue/texts.ts';
import type { CaseView } from './case-view.ts';
import { pausedBy } from './situation.ts';
import { deskTexts } from './texts.ts';
import type { ReviewDraft } from './use-review-draft.ts';

const PAUSED: Readonly<Record<string, 'paused.waitingContact' | 'paused.refill' | 'paused.onHold'>> = {
  waitingContact: 'paused.waitingContact',
  refill: 'paused.refill',
  onHold: 'paused.onHold',
};

/** Which case this is, how long it still has, whose it is, and how the draft stands. */
export function IdentityBar({
  view,
  draft,
  onSheet,
}: {
  readonly view: CaseView;
  readonly draft: ReviewDraft;
  readonly onSheet: () => void;
}) {
  const t = useTexts(deskTexts);
  const q = useTexts(queueTexts);
  const now = useNow(30_000);
  const heading = useArrival();
  const { one } = view;
  const paused = pausedBy(view);
  return (
    <div className="identity">
      <Link to="/console/queue">{t('back')}</Link>
      <h1 ref={heading} tabIndex={-1} data-user="">
        <span className="mono">{one.number}</span> {one.subjectName}
      </h1>
      <span>{q(`kind.${one.kind}`)}</span>
      <span>{t('round', { n: one.round })}</span>
      <StatusTag status={caseStatus(one.state)} />
      <Remaining dueAt={one.dueAt} now={now} />
      <span className="identity-end">
        <SaveLine state={draft.state} />
        {draft.leasedUntil !== null && (
          <span className="quiet">{t('lease', { time: timeWords(draft.leasedUntil) })}</span>
        )}
        <Button size="small" onClick={onSheet}>
          {t('shortcuts')}
        </Button>
        <PutBack caseId={one.id} draft={draft} />
      </span>
      {paused && (
        <Alert className="identity-note" type="warning" title={t(PAUSED[paused] ?? 'paused.other')} />
      )}
      <Unsent codes={one.draft.unsent} />
      {one.secondLook && (
        <Alert
          className="identity-note"
          type="info"
          title={t(one.thirdLook ? 'third.look' : 'second.look')}
        />
      )}
    </div>
  );
}

/** The decision was refused as it was about to leave: something had moved meanwhile. */
function Unsent({ codes }: { readonly codes: unknown }) {
  const t = useTexts(deskTexts);
  const say = useSentence();
  if (!Array.isArray(codes) || codes.length === 0) return null;
  const why = codes.map((code) => say({ code: String(code), params: {} })?.text ?? String(code));
  return <Alert className="identity-note" type="warning" title={t('unsent', { why: why.join('；') })} />;
}

function PutBack({ caseId, draft }: { readonly caseId: string; readonly draft: ReviewDraft }) {
  const t = useTexts(deskTexts);
  const navigate = useNavigate();
  const { submit, isPending, notice } = useSubmit<object, unknown>({
    send: async () => {
      await draft.settle();
      return call(putBack, { params: { id: caseId } });
    },
    done: () => {
      draft.stop();
      void navigate('/console/queue');
    },
  });
  return (
    <>
      <Popconfirm title={t('put.back.ask')} okText={t('put.back')} onConfirm={() => void submit({})}>
        <Button size="small" loading={isPending}>
          {t('put.back')}
        </Button>
      </Popconfirm>
      {notice}
    </>
  );
}
