import './sheet.css';
import { useTexts } from '../../../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../../../kit/button.tsx';
import { PrintButton } from '../../../../../../parts/print-button.tsx';
import { RoadFrame } from '../../../../../../parts/road-frame.tsx';
import {
  useProgram,
  useProgramAddress,
  useProgramId,
  useResult,
} from '../../../../../../program-parts/program.ts';
import { Unloaded } from '../../../../../../program-parts/program-page.tsx';
import { useSubject } from '../../../../../../program-parts/subject.ts';
import { Sheet } from './sheet.tsx';
import { sheetTexts } from './texts.ts';

/** M-71: one page of A4 that goes with the account; the secret is never on it. */
export function Page() {
  const t = useTexts(sheetTexts);
  const program = useProgram();
  const result = useResult(useProgramId());
  const { road } = useSubject();
  const account = result.data?.account;
  const isLoaded = program.data && result.data && road.data;
  const missing = [program, result, road].find(({ data }) => !data) ?? program;
  return (
    <RoadFrame title={t('title')} stage="handover" back={`mp/${useProgramId()}/handover`} leaves={false}>
      {!isLoaded && <Unloaded of={missing} />}
      {isLoaded && account?.appId && program.data && road.data && (
        <>
          <Sheet program={program.data} road={road.data} account={account} />
          <Actions>
            <PrintButton />
          </Actions>
        </>
      )}
      {isLoaded && !account?.appId && <Early />}
    </RoadFrame>
  );
}

function Early() {
  const t = useTexts(sheetTexts);
  const address = useProgramAddress();
  return (
    <>
      <p>{t('early')}</p>
      <Actions>
        <ButtonLink look="primary" to={address('handover')}>
          {t('early.go')}
        </ButtonLink>
      </Actions>
    </>
  );
}
