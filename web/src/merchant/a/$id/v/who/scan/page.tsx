import type { beginConfirmation, finishConfirmation } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../../../../../client/call.ts';
import { operation } from '../../../../../../client/operation.ts';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../../kit/button.tsx';
import { Panel } from '../../../../../../kit/panel.tsx';
import { keepApplication } from '../../../../../parts/application.ts';
import { RoadFrame, roadAddress } from '../../../../../parts/road-frame.tsx';
import { ScanBlock } from '../../../../../parts/scan-block.tsx';
import { pageAfter, placeOf } from '../../parts/places.ts';
import { shutStep } from '../../parts/shut-step.tsx';
import { type OnRoad, VerificationGate } from '../../parts/verification-gate.tsx';
import { who } from '../texts.ts';

const begin = operation<typeof beginConfirmation>('POST', '/api/v1/verifications/{id}/administrator/scan');
const finish = operation<typeof finishConfirmation>(
  'POST',
  '/api/v1/verifications/{id}/administrator/confirm',
);

/** The scan with which the administrator confirms this verification. */
export function Page() {
  const t = useTexts(who);
  return (
    <VerificationGate title={t('scan.title')} place={placeOf('who')} back="v/who">
      {(found) => (
        <RoadFrame title={t('scan.title')} stage="verify" place={placeOf('who')} back="v/who">
          {shutStep({ verification: found.verification, page: 'who', returned: [] }) ?? (
            <Confirm {...found} />
          )}
        </RoadFrame>
      )}
    </VerificationGate>
  );
}

function Confirm({ road, verification }: OnRoad) {
  const t = useTexts(who);
  const client = useQueryClient();
  const navigate = useNavigate();
  const to = (page: string) => roadAddress(road.account.id, page);
  if (verification.facts.adminConfirmedAt !== undefined)
    return (
      <>
        <Panel>
          <p>{t('scan.done')}</p>
        </Panel>
        <Actions>
          <ButtonLink look="primary" to={to(pageAfter(verification, 'who'))}>
            {t('scan.next')}
          </ButtonLink>
        </Actions>
      </>
    );
  const { id } = verification;
  return (
    <>
      <p data-user="">{t('scan.lead', { name: String(road.account.answers.adminName ?? '') })}</p>
      <ScanBlock
        begin={() => call(begin, { params: { id } })}
        finish={(ticketId) => call(finish, { params: { id }, body: { ticketId } })}
        onDone={(confirmed) => {
          keepApplication(client, confirmed);
          void navigate(to(pageAfter(confirmed, 'who')));
        }}
      />
    </>
  );
}
