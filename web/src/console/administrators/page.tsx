import { type AnswerOf, changesToDecide, decideChange } from '@ruzhu/api';
import { Alert, Button, Card, Descriptions, Form, Input } from 'antd';
import { call } from '../../client/call.ts';
import { useApp, useTexts } from '../../kit/app.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { administratorChangeStatus } from '../../texts/status.ts';
import { useAsk } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { Labelled } from '../parts/labelled.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { stamp } from '../parts/time.ts';
import { useSubmit } from '../parts/use-submit.tsx';
import { Letter } from './letter.tsx';
import { administratorsTexts } from './texts.ts';

type Change = AnswerOf<typeof changesToDecide>['changes'][number];
type Values = { readonly decision: 'approve' | 'reject'; readonly reason: string };

/** O-14: another administrator with papers, decided by two. */
export function Page() {
  const t = useTexts(administratorsTexts);
  return (
    <ConsolePage title={t('title')} place="administrators">
      {() => <Changes />}
    </ConsolePage>
  );
}

function Changes() {
  const t = useTexts(administratorsTexts);
  const changes = useAsk(changesToDecide);
  return (
    <>
      <p>{t('intro')}</p>
      <Loaded query={changes} what={t('what')}>
        {(data) =>
          data.changes.length === 0 ? (
            <p>{t('empty')}</p>
          ) : (
            data.changes.map((change) => (
              <ChangeCard
                key={`${change.id}-${change.version}`}
                change={change}
                onDecided={() => void changes.refetch()}
              />
            ))
          )
        }
      </Loaded>
    </>
  );
}

const LEGAL_REP = ['none', 'waiting', 'proved', 'failed'] as const;

function Facts({ change }: { readonly change: Change }) {
  const t = useTexts(administratorsTexts);
  const { locale } = useApp();
  const person = change.personMasked;
  const state = Object.entries(administratorChangeStatus).find(([key]) => key === change.state)?.[1];
  const legalRep = LEGAL_REP.find((one) => one === change.legalRep) ?? 'none';
  return (
    <Descriptions
      column={1}
      size="small"
      bordered
      items={[
        { key: 'row.number', label: t('row.number'), children: change.number },
        { key: 'row.subject', label: t('row.subject'), children: change.subject },
        { key: 'row.present', label: t('row.present'), children: change.presentMasked },
        {
          key: 'row.person',
          label: t('row.person'),
          children: change.isSamePerson ? t('row.same', { person }) : person,
        },
        {
          key: 'row.state',
          label: t('row.state'),
          children: state ? <StatusTag status={state} /> : change.state,
        },
        {
          key: 'row.objection',
          label: t('row.objection'),
          children: change.objectionEndsAt ? stamp(change.objectionEndsAt, locale) : t('none'),
        },
        { key: 'row.legalRep', label: t('row.legalRep'), children: t(`legalRep.${legalRep}`) },
        {
          key: 'row.mailbox',
          label: t('row.mailbox'),
          children: t(change.takesMailbox ? 'mailbox.changes' : 'mailbox.stays'),
        },
        { key: 'row.second', label: t('row.second'), children: change.secondedBy ?? t('none') },
      ]}
    />
  );
}

/** Why it cannot be approved now; `null` when it can. */
function useWhyNot(change: Change): string | null {
  const t = useTexts(administratorsTexts);
  const { clock } = useApp();
  if (change.state === 'approved') return t('why.decided');
  if (change.objectionEndsAt && clock() < Date.parse(change.objectionEndsAt)) return t('why.early');
  if (change.legalRep !== 'proved') return t('why.legalRep');
  return change.isSecondedByMe ? t('why.mine') : null;
}

function ChangeCard({ change, onDecided }: { readonly change: Change; readonly onDecided: () => void }) {
  const t = useTexts(administratorsTexts);
  const [form] = Form.useForm<Values>();
  const whyNot = useWhyNot(change);
  const { submit, isPending, notice } = useSubmit<Values, unknown>({
    fields: { reason: { label: t('reason') } },
    form,
    send: ({ decision, reason }) =>
      call(decideChange, {
        params: { id: change.id },
        body: { decision, reason, version: change.version },
      }),
    done: onDecided,
  });
  const send = (decision: Values['decision']) =>
    void submit({ decision, reason: form.getFieldValue('reason') ?? '' });
  return (
    <Card title={change.account} className="submit-notice">
      <Facts change={change} />
      <Letter changeId={change.id} />
      {change.state !== 'approved' && (
        <Form form={form} layout="vertical" noValidate>
          {notice}
          {whyNot && <Alert className="submit-notice" type="info" title={whyNot} />}
          <Labelled name="reason" label={t('reason')} ask="fill" extra={t('reason.hint')}>
            <Input maxLength={200} autoComplete="off" />
          </Labelled>
          <div className="toolbar">
            <Button
              type="primary"
              disabled={whyNot !== null}
              loading={isPending}
              onClick={() => send('approve')}
            >
              {t('approve')}
            </Button>
            <Button danger loading={isPending} onClick={() => send('reject')}>
              {t('reject')}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
