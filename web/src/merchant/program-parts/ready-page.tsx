import type { ApplicationView, reuseConditions, startMiniProgram, stepEndpoints } from '@ruzhu/api';
import type { Policy, Refusal } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call, load } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useTexts } from '../../kit/app.tsx';
import { Actions, Button, SubmitButton } from '../../kit/button.tsx';
import { ErrorState, LoadingState } from '../../kit/page-states.tsx';
import { InsetText, Notice } from '../../kit/panel.tsx';
import { type Form, useForm } from '../../kit/use-form.ts';
import { AgreementTick } from '../parts/agreement.tsx';
import { keepApplication, useAccountId } from '../parts/application.ts';
import { faultNumber, useLoaded } from '../parts/loaded.ts';
import { useMoney, usePolicy } from '../parts/policies.ts';
import type { RoadView } from '../parts/road.ts';
import { RoadFrame, roadAddress } from '../parts/road-frame.tsx';
import { ConditionList } from './condition-list.tsx';
import { type Condition, conditionsFor } from './conditions.ts';
import { GiveUp } from './give-up.tsx';
import { placeOf } from './program.ts';
import { programTexts, programTitles } from './program-texts.ts';
import { readyTexts } from './ready-texts.ts';
import { useShut } from './shut.tsx';
import { type Subject, useSubject } from './subject.ts';

const find = operation<typeof reuseConditions>('GET', '/api/v1/service-accounts/{id}/reuse-conditions');
const start = operation<typeof startMiniProgram>('POST', '/api/v1/service-accounts/{id}/mini-programs');
const agree = operation<(typeof stepEndpoints)[number]>('PUT', '/api/v1/mini-programs/{id}/steps/ready');

const NAME = 'agreeQuickRegistration';

/** M-60, before a mini program exists (`program` is null) and after. */
export function ReadyPage({ program }: { readonly program: ApplicationView | null }) {
  const titles = useTexts(programTitles);
  const t = useTexts(readyTexts);
  const more = useTexts(programTexts);
  const id = useAccountId();
  const { road, subject } = useSubject();
  const policy = usePolicy(road.data?.account.policy);
  const conditions = useLoaded(['reuse-conditions', id], () => load(find, { params: { id } }), {
    staleTime: 0,
  });
  const form = useBeginning(id, program);
  const shut = useShut({ application: program ?? undefined, key: 'ready', rows: () => [] });
  const fault = road.error ?? conditions.error;
  const what = road.error ? more('what.road') : t('conditions.what');
  const again = () => void Promise.all([road.refetch(), conditions.refetch()]);
  return (
    <RoadFrame
      title={titles('ready')}
      stage="miniProgram"
      place={placeOf(program ?? undefined, 'ready')}
      back=""
      form={shut ? undefined : form}
    >
      {shut}
      {!shut && fault && <ErrorState what={what} number={faultNumber(fault)} onReload={again} />}
      {!shut && !fault && (!conditions.data || !road.data || !subject || !policy) && (
        <LoadingState lines={6} onReload={again} />
      )}
      {!shut && !fault && conditions.data && road.data && subject && policy && (
        <Conditions
          conditions={conditionsFor(conditions.data.conditions, program !== null)}
          {...{ road: road.data, subject, policy, form, again }}
          isAgreed={program?.answers[NAME] === true}
        />
      )}
      {program && <GiveUp program={program} />}
    </RoadFrame>
  );
}

/** Makes the mini program unless there is one, then keeps the agreement on its first page. */
function useBeginning(id: string, program: ApplicationView | null): Form<typeof NAME> {
  const t = useTexts(readyTexts);
  const navigate = useNavigate();
  const client = useQueryClient();
  return useForm({
    fields: { [NAME]: { label: t('agree.name'), ask: 'tick' } } as const,
    say: ({ code }: Refusal) => (code === 'agreement.missing' ? { text: t('agree.missing') } : null),
    check: (data) => (data.has(NAME) ? [] : [{ code: 'agreement.missing', path: NAME, params: {} }]),
    send: async (_, key) => {
      const begun = program
        ? { ok: true as const, value: program }
        : await call(start, { params: { id }, key });
      if (!begun.ok) return begun;
      const mp = begun.value.id;
      const sent = await call(agree, {
        params: { id: mp },
        body: { [NAME]: true },
        key: crypto.randomUUID(),
      });
      if (!sent.ok) return sent;
      keepApplication(client, (sent.value as { application: ApplicationView }).application); // The shape of every page's answer.
      void navigate(roadAddress(id, `mp/${mp}/scan`));
      return sent;
    },
  });
}

type ConditionsProps = {
  readonly conditions: readonly Condition[];
  readonly road: RoadView;
  readonly subject: Subject;
  readonly policy: Policy;
  readonly form: Form<typeof NAME>;
  readonly isAgreed: boolean;
  readonly again: () => void;
};

function Conditions({ conditions, road, subject, policy, form, isAgreed, again }: ConditionsProps) {
  const t = useTexts(readyTexts);
  const money = useMoney(policy, subject.kind);
  const failing = conditions.filter(({ holds }) => !holds).length;
  return (
    <>
      <p className="lead">{t('lead')}</p>
      <InsetText>
        <p>{money?.feeReuse}</p>
        <AfterBirth policy={policy} />
        <p className="hint">{money?.policyDate}</p>
      </InsetText>
      <h2>{t('conditions')}</h2>
      <ConditionList conditions={conditions} policy={policy} kind={subject.kind} ways={useWays(road)} />
      <Notice tone={failing ? 'wait' : 'good'}>
        <p>{failing ? t('some.fail', { n: failing }) : t('all.hold')}</p>
      </Notice>
      {failing ? (
        <Actions>
          <Button look="primary" reason={t('begin.later')}>
            {t('begin')}
          </Button>
          <Button icon="refresh" onClick={again}>
            {t('again')}
          </Button>
        </Actions>
      ) : (
        <form {...form.props}>
          <AgreementTick
            agreement="quickRegistration"
            name={NAME}
            label={t('agree.label')}
            error={form.error(NAME)}
            defaultChecked={isAgreed}
          />
          <Actions>
            <SubmitButton pending={form.pending}>{t('begin')}</SubmitButton>
          </Actions>
        </form>
      )}
    </>
  );
}

/** Where what is missing can be done: the verification, or the registration that was left unfinished. */
function useWays(road: RoadView): Parameters<typeof ConditionList>[0]['ways'] {
  const t = useTexts(readyTexts);
  const id = useAccountId();
  const unfinished = road.tasks.find(({ stage, status }) => stage === 'miniProgram' && status !== 'done');
  const verify = { to: roadAddress(id, road.verification ? 'v/status' : 'v/agree'), label: t('to.verify') };
  return {
    'reuse.not_verified': verify,
    ...(road.miniProgram && unfinished
      ? { 'reuse.unfinished': { to: unfinished.page, label: t('to.unfinished') } }
      : {}),
  };
}

/** What the rules ask for after the birth of the mini program. */
function AfterBirth({ policy }: { readonly policy: Policy }) {
  const t = useTexts(readyTexts);
  const [verifies, files] = [policy.values['mp.verificationRequired'], policy.values['mp.filingRequired']];
  if (verifies && files) return <p>{t('after.more')}</p>;
  if (verifies) return <p>{t('after.verify')}</p>;
  return files ? <p>{t('after.filing')}</p> : null;
}
