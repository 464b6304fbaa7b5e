import './handover.css';
import type { AnswerOf, ApplicationView, miniProgramResult } from '@ruzhu/api';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../../kit/button.tsx';
import { SummaryList } from '../../../../../../kit/summary-list.tsx';
import type { RoadView } from '../../../../../parts/road.ts';
import { RoadFrame } from '../../../../../parts/road-frame.tsx';
import { useProgram, useProgramAddress, useResult } from '../../../../../program-parts/program.ts';
import { Unloaded } from '../../../../../program-parts/program-page.tsx';
import { programTexts } from '../../../../../program-parts/program-texts.ts';
import { accountOf, useSubject } from '../../../../../program-parts/subject.ts';
import { AccountBlock } from './account-block.tsx';
import { Deliver } from './deliver.tsx';
import { SecretSection } from './secret-section.tsx';
import { handoverTexts } from './texts.ts';

type Result = AnswerOf<typeof miniProgramResult>;

/** M-70: both AppIDs, each under its own heading; the secret; the settings; the handover itself. */
export function Page() {
  const t = useTexts(handoverTexts);
  const say = useTexts(programTexts);
  const program = useProgram();
  const result = useResult(program.data?.id ?? '');
  const { road } = useSubject();
  const isOpen = Boolean(result.data?.account?.appId);
  const isLoaded = program.data && result.data && road.data;
  return (
    <RoadFrame title={t(isLoaded && !isOpen ? 'early' : 'title')} stage="handover" back="" leaves={false}>
      {!program.data && <Unloaded of={program} />}
      {program.data && !result.data && <Unloaded of={result} what={say('what.result')} />}
      {program.data && result.data && !road.data && <Unloaded of={road} what={say('what.road')} />}
      {program.data && result.data && road.data && !isOpen && <Early />}
      {program.data && result.data && road.data && isOpen && (
        <Handover of={program.data} result={result.data} road={road.data} />
      )}
    </RoadFrame>
  );
}

function Early() {
  const t = useTexts(handoverTexts);
  const address = useProgramAddress();
  return (
    <>
      <p>{t('early.body')}</p>
      <Actions>
        <ButtonLink look="primary" to={address('status')}>
          {t('early.go')}
        </ButtonLink>
      </Actions>
    </>
  );
}

type HandoverProps = { readonly of: ApplicationView; readonly result: Result; readonly road: RoadView };

function Handover({ of, result, road }: HandoverProps) {
  const t = useTexts(handoverTexts);
  const address = useProgramAddress();
  const service = accountOf(road, 'service');
  return (
    <>
      <p className="lead">{t('lead')}</p>
      {result.account && <AccountBlock account={result.account} />}
      {service && <AccountBlock account={service} />}
      <SummaryList title={t('people')} rows={usePeople(of, road)} />
      <SecretSection of={of} secret={result.secret} />
      <Deliver of={of} isMain={result.secret.state !== 'none'} />
      <Actions>
        <ButtonLink to={address('handover/print')}>{t('print')}</ButtonLink>
        <ButtonLink to={`/a/${road.account.id}/next`}>{t('next')}</ButtonLink>
      </Actions>
    </>
  );
}

/** Names as the server gives them: masked where they are personal. */
function usePeople(of: ApplicationView, road: RoadView) {
  const t = useTexts(handoverTexts);
  const own = of.answers.reuseOperator === false ? of.answers : road.account.answers;
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  return [
    { label: t('entity'), value: text(road.account.answers.entityName) },
    { label: t('admin'), value: text(own.adminName) },
    { label: t('head'), value: text(road.account.answers.legalRepName) },
  ];
}
