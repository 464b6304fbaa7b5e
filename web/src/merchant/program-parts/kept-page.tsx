import { useTexts } from '../../kit/app.tsx';
import { Actions, ButtonLink } from '../../kit/button.tsx';
import { InsetText } from '../../kit/panel.tsx';
import { SummaryList, type SummaryRow } from '../../kit/summary-list.tsx';
import { useProgramAddress } from './program.ts';
import { programTexts } from './program-texts.ts';

/** A page that was accepted while others were returned: it stays as it is, and the way leads back to the others. */
export function KeptPage({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const t = useTexts(programTexts);
  const address = useProgramAddress();
  return (
    <>
      <InsetText>
        <p>{t('kept.title')}</p>
      </InsetText>
      {rows.length > 0 && <SummaryList rows={rows} />}
      <Actions>
        <ButtonLink look="primary" to={address('status')}>
          {t('kept.go')}
        </ButtonLink>
      </Actions>
    </>
  );
}
