import type { ApplicationView } from '@ruzhu/api';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../../kit/button.tsx';
import { Notice } from '../../../../../../kit/panel.tsx';
import { openingOf } from '../../../../../program-parts/opening.ts';
import { pageOfStep, useProgram, useProgramAddress } from '../../../../../program-parts/program.ts';
import { ProgramPage, useProgramFrame } from '../../../../../program-parts/program-page.tsx';
import { programTitles } from '../../../../../program-parts/program-texts.ts';
import { firstOpen, useShut } from '../../../../../program-parts/shut.tsx';
import { sentTexts } from './texts.ts';
import { Waiting } from './waiting.tsx';

/** 5 → 15 s, as long as the page is looked at. */
const OFTEN = [5_000, 5_000, 5_000, 5_000, 15_000] as const;

/** M-64: the link was sent; the page notices by itself when it has been used. */
export function Page() {
  const program = useProgram();
  const shut = useShut({ application: program.data, key: 'activate', rows: () => [] });
  return (
    <ProgramPage {...useProgramFrame('activate', program.data)} every={OFTEN}>
      {(application) => {
        if (openingOf('activate', application.state) === 'late') return <Activated of={application} />;
        return shut ?? <Waiting of={application} />;
      }}
    </ProgramPage>
  );
}

function Activated({ of }: { readonly of: ApplicationView }) {
  const t = useTexts(sentTexts);
  const titles = useTexts(programTitles);
  const address = useProgramAddress();
  const next = firstOpen(of) ?? 'check';
  return (
    <>
      <Notice tone="good" title={t('activated')}>
        <p role="status">{t('activated.body')}</p>
      </Notice>
      <Actions>
        <ButtonLink look="primary" to={address(pageOfStep(next))}>
          {t('next', { what: titles(next) })}
        </ButtonLink>
      </Actions>
    </>
  );
}
