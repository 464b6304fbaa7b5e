import type { ApplicationView, programAdministrator } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../../../../../../client/call.ts';
import { operation } from '../../../../../../../client/operation.ts';
import { useTexts } from '../../../../../../../kit/app.tsx';
import { keepApplication } from '../../../../../../parts/application.ts';
import { ScanBlock } from '../../../../../../parts/scan-block.tsx';
import { useProgram, useProgramAddress } from '../../../../../../program-parts/program.ts';
import { ProgramPage, useProgramFrame } from '../../../../../../program-parts/program-page.tsx';
import { useShut } from '../../../../../../program-parts/shut.tsx';
import { scanTexts } from '../../../../register/admin/scan/texts.ts';

const begin = operation<typeof programAdministrator.beginScan>(
  'POST',
  '/api/v1/mini-programs/{id}/administrator/scan',
);
const bind = operation<typeof programAdministrator.finishScan>(
  'POST',
  '/api/v1/mini-programs/{id}/administrator/bind',
);

/** M-28 of a mini program with an administrator of its own: the scan binds the own phone. */
export function Page() {
  const program = useProgram();
  const t = useTexts(scanTexts);
  const rows = ({ answers }: ApplicationView) => [
    { label: t('title'), value: typeof answers.adminName === 'string' ? answers.adminName : null },
  ];
  const shut = useShut({ application: program.data, key: 'adminScan', rows });
  return (
    <ProgramPage {...useProgramFrame('adminScan', program.data)}>
      {(application) => shut ?? <Scan of={application} />}
    </ProgramPage>
  );
}

function Scan({ of: { id, answers } }: { readonly of: ApplicationView }) {
  const t = useTexts(scanTexts);
  const address = useProgramAddress();
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <>
      <p className="lead" data-user="">
        {t('lead', { name: String(answers.adminName ?? '') })}
      </p>
      <ScanBlock
        begin={() => call(begin, { params: { id } })}
        finish={(ticketId) => call(bind, { params: { id }, body: { ticketId } })}
        onDone={(bound) => {
          keepApplication(client, bound);
          void navigate(address('info'));
        }}
      />
    </>
  );
}
