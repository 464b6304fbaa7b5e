import type { accountAdministrator } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../../../../../client/call.ts';
import { operation } from '../../../../../../client/operation.ts';
import { useTexts } from '../../../../../../kit/app.tsx';
import { keepApplication, statusOfStep, useAccountId } from '../../../../../parts/application.ts';
import { ScanBlock } from '../../../../../parts/scan-block.tsx';
import { registerPlace } from '../../../../../register/parts/places.ts';
import { pageAfter } from '../../parts/page-after.ts';
import { RegisterGate } from '../../parts/register-gate.tsx';
import { StepDone } from '../../parts/step-done.tsx';
import { scanTexts } from './texts.ts';

const begin = operation<typeof accountAdministrator.beginScan>(
  'POST',
  '/api/v1/service-accounts/{id}/administrator/scan',
);
const bind = operation<typeof accountAdministrator.finishScan>(
  'POST',
  '/api/v1/service-accounts/{id}/administrator/bind',
);

/** M-28: the scan that binds the administrator to the own phone. */
export function Page() {
  const t = useTexts(scanTexts);
  const id = useAccountId();
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <RegisterGate title={t('title')} place={registerPlace('scan')} back="register/admin">
      {(application) =>
        statusOfStep(application, 'adminScan') === 'done' ? (
          <StepDone next={pageAfter(application, 'adminScan')}>
            <p>{t('done')}</p>
          </StepDone>
        ) : (
          <>
            <p data-user="">{t('lead', { name: String(application.answers.adminName ?? '') })}</p>
            <ScanBlock
              begin={() => call(begin, { params: { id } })}
              finish={(ticketId) => call(bind, { params: { id }, body: { ticketId } })}
              onDone={(bound) => {
                keepApplication(client, bound);
                void navigate(pageAfter(bound, 'adminScan'));
              }}
            />
          </>
        )
      }
    </RegisterGate>
  );
}
