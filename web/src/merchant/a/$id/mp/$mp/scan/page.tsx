import type { ApplicationView, beginReuse, finishReuse } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../../../../../client/call.ts';
import { operation } from '../../../../../../client/operation.ts';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../../kit/button.tsx';
import { Notice } from '../../../../../../kit/panel.tsx';
import { keepApplication } from '../../../../../parts/application.ts';
import { ScanBlock } from '../../../../../parts/scan-block.tsx';
import { useProgram, useProgramAddress } from '../../../../../program-parts/program.ts';
import { ProgramPage, useProgramFrame } from '../../../../../program-parts/program-page.tsx';
import { scanTexts } from './texts.ts';

const begin = operation<typeof beginReuse>('POST', '/api/v1/mini-programs/{id}/reuse/scan');
const finish = operation<typeof finishReuse>('POST', '/api/v1/mini-programs/{id}/reuse/confirm');

/** M-61: the account's administrator confirms the reuse. */
export function Page() {
  const program = useProgram();
  return (
    <ProgramPage {...useProgramFrame('scan', program.data)}>
      {(application) => (application.state === 'confirming' ? <Scan of={application} /> : <Confirmed />)}
    </ProgramPage>
  );
}

function Scan({ of: { id } }: { readonly of: ApplicationView }) {
  const t = useTexts(scanTexts);
  const address = useProgramAddress();
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <>
      <p className="lead">{t('lead')}</p>
      <ScanBlock
        begin={() => call(begin, { params: { id } })}
        finish={(ticketId) => call(finish, { params: { id }, body: { ticketId } })}
        onDone={(application) => {
          keepApplication(client, application);
          void navigate(address('reuse'));
        }}
      />
    </>
  );
}

function Confirmed() {
  const t = useTexts(scanTexts);
  const address = useProgramAddress();
  return (
    <>
      <Notice tone="good">
        <p>{t('done')}</p>
      </Notice>
      <Actions>
        <ButtonLink look="primary" to={address('reuse')}>
          {t('next')}
        </ButtonLink>
      </Actions>
    </>
  );
}
