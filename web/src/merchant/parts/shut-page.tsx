import { useTexts } from '../../kit/app.tsx';
import { Actions, ButtonLink } from '../../kit/button.tsx';
import { InsetText } from '../../kit/panel.tsx';
import { SummaryList, type SummaryRow } from '../../kit/summary-list.tsx';
import { useAccountId } from './application.ts';
import { partTexts } from './parts-texts.ts';
import { roadAddress } from './road-frame.tsx';

/** What was submitted, in the order of the page, without a way to change it. */
export function ShutPage({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const t = useTexts(partTexts);
  const id = useAccountId();
  return (
    <>
      <InsetText>
        <p>{t('shut.title')}</p>
      </InsetText>
      {rows.length > 0 && <SummaryList rows={rows} />}
      <Actions>
        <ButtonLink look="primary" to={roadAddress(id, '')}>
          {t('shut.home')}
        </ButtonLink>
      </Actions>
    </>
  );
}
