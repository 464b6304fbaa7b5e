import type { ApplicationView } from '@ruzhu/api';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../../kit/button.tsx';
import { Notice, Panel } from '../../../../../../kit/panel.tsx';
import { useAccountId } from '../../../../../parts/application.ts';
import { WAITING } from '../../../../../parts/loaded.ts';
import { RoadFrame, roadAddress } from '../../../../../parts/road-frame.tsx';
import { useProgram, useProgramAddress, useResult } from '../../../../../program-parts/program.ts';
import { Unloaded } from '../../../../../program-parts/program-page.tsx';
import { programTexts } from '../../../../../program-parts/program-texts.ts';
import { Returned } from './returned.tsx';
import { Reviewing } from './reviewing.tsx';
import { statusTexts } from './texts.ts';

type Look = 'early' | 'reviewing' | 'returned' | 'approved' | 'abandoned';

const LOOKS: Readonly<Record<string, Look>> = {
  creating: 'reviewing',
  reviewing: 'reviewing',
  returned: 'returned',
  approved: 'approved',
  delivered: 'approved',
  abandoned: 'abandoned',
};

/** M-69: who has the mini program and until when; what was returned; that it passed. */
export function Page() {
  const t = useTexts(statusTexts);
  const program = useProgram(WAITING);
  const look = program.data ? (LOOKS[program.data.state] ?? 'early') : 'reviewing';
  const result = useResult(look === 'returned' ? (program.data?.id ?? '') : '');
  const n = result.data?.items.filter(({ mended }) => !mended).length ?? 0;
  const title = look !== 'returned' ? t(look) : n > 0 || !result.data ? t('returned', { n }) : t('mended');
  return (
    <RoadFrame title={title} stage="miniProgram" back="" leaves={false}>
      {!program.data && <Unloaded of={program} />}
      {program.data && look === 'early' && <Early />}
      {program.data && look === 'reviewing' && <Reviewing of={program.data} />}
      {program.data && look === 'returned' && <ReturnedOr of={program.data} result={result} />}
      {program.data && look === 'approved' && <Approved of={program.data} />}
      {look === 'abandoned' && <Abandoned />}
    </RoadFrame>
  );
}

function ReturnedOr({
  of,
  result,
}: {
  readonly of: ApplicationView;
  readonly result: ReturnType<typeof useResult>;
}) {
  const t = useTexts(programTexts);
  if (!result.data) return <Unloaded of={result} what={t('what.result')} />;
  return <Returned of={of} result={result.data} />;
}

function Early() {
  const t = useTexts(statusTexts);
  const address = useProgramAddress();
  return (
    <>
      <p>{t('early.body')}</p>
      <Actions>
        <ButtonLink look="primary" to={address('check')}>
          {t('early.go')}
        </ButtonLink>
      </Actions>
    </>
  );
}

function Approved({ of }: { readonly of: ApplicationView }) {
  const t = useTexts(statusTexts);
  const address = useProgramAddress();
  return (
    <>
      <Panel number={{ label: t('number'), value: of.number }}>
        <p data-user="">{t('approved.lead', { name: String(of.answers.mpName ?? '') })}</p>
      </Panel>
      <Actions>
        <ButtonLink look="primary" to={address('handover')}>
          {t('approved.go')}
        </ButtonLink>
      </Actions>
    </>
  );
}

function Abandoned() {
  const t = useTexts(statusTexts);
  const id = useAccountId();
  return (
    <>
      <Notice tone="wait">
        <p>{t('abandoned.body')}</p>
      </Notice>
      <Actions>
        <ButtonLink look="primary" to={roadAddress(id, 'mp/ready')}>
          {t('abandoned.go')}
        </ButtonLink>
      </Actions>
    </>
  );
}
