import type { ApplicationView } from '@ruzhu/api';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { LoadingState } from '../../../../../kit/page-states.tsx';
import { InsetText, Notice } from '../../../../../kit/panel.tsx';
import { SummaryList } from '../../../../../kit/summary-list.tsx';
import { useAccountId } from '../../../../parts/application.ts';
import { roadAddress } from '../../../../parts/road-frame.tsx';
import { ShutPage } from '../../../../parts/shut-page.tsx';
import { answerRows } from './answer-rows.ts';
import { openingOf } from './opening.ts';
import type { VerificationPage } from './places.ts';
import { verifyTexts } from './verify-texts.ts';

type Shut = {
  readonly verification: ApplicationView;
  readonly page: VerificationPage;
  /** The pages that were returned; `null` while that is not known. */
  readonly returned: readonly string[] | null;
};

/** What stands in the place of a page's form while it takes no answers; `null` when it does. */
export function shutStep({ verification, page, returned }: Shut) {
  if (returned === null) return <LoadingState lines={5} onReload={() => location.reload()} />;
  const opening = openingOf(page, verification.state, returned);
  if (opening === 'open') return null;
  const rows = { verification, page };
  if (opening === 'unpaid') return <Unpaid {...rows} />;
  return opening === 'kept' ? <Kept {...rows} /> : <Handed {...rows} />;
}

type Rows = Omit<Shut, 'returned'>;

const useRows = ({ verification, page }: Rows) => {
  const { locale } = useApp();
  return answerRows(page, verification.answers, locale);
};

const Handed = (rows: Rows) => <ShutPage rows={useRows(rows)} />;

function Unpaid(props: Rows) {
  const t = useTexts(verifyTexts);
  const id = useAccountId();
  const rows = useRows(props);
  return (
    <>
      <Notice tone="wait" title={t('unpaid.title')}>
        <p>{t('unpaid.body')}</p>
      </Notice>
      {rows.length > 0 && <SummaryList rows={rows} />}
      <Actions>
        <ButtonLink look="primary" to={roadAddress(id, 'v/pay')}>
          {t('unpaid.act')}
        </ButtonLink>
      </Actions>
    </>
  );
}

/** Something else was returned: this page stays as it was accepted. */
function Kept(props: Rows) {
  const t = useTexts(verifyTexts);
  const id = useAccountId();
  const rows = useRows(props);
  return (
    <>
      <InsetText>
        <p>{t('not.returned')}</p>
      </InsetText>
      {rows.length > 0 && <SummaryList rows={rows} />}
      <Actions>
        <ButtonLink look="primary" to={roadAddress(id, 'v/fix')}>
          {t('to.fix')}
        </ButtonLink>
      </Actions>
    </>
  );
}
