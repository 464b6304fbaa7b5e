import type { ApplicationView } from '@ruzhu/api';
import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { InsetText, Notice } from '../../../../../kit/panel.tsx';
import { SummaryList } from '../../../../../kit/summary-list.tsx';
import { useAccountId } from '../../../../parts/application.ts';
import { roadAddress } from '../../../../parts/road-frame.tsx';
import { ShutPage } from '../../../../parts/shut-page.tsx';
import { AcceptedAgreement } from '../agree/accepted.tsx';
import { answerRows } from './answer-rows.ts';
import type { Opening } from './opening.ts';
import type { VerificationPage } from './places.ts';
import { verifyTexts } from './verify-texts.ts';

type Rows = { readonly verification: ApplicationView; readonly page: VerificationPage };

const useRows = ({ verification, page }: Rows) => {
  const { locale } = useApp();
  return answerRows(page, verification.answers, locale);
};

const Handed = (rows: Rows) => (
  <>
    {rows.page === 'agree' && <AcceptedAgreement id={rows.verification.id} />}
    <ShutPage rows={useRows(rows)} />
  </>
);

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

const shut = { unpaid: Unpaid, kept: Kept, handed: Handed } as const;

/** What was handed in on a page, and why it takes no answers now. */
export function ShutContent({ opening, ...rows }: Rows & { readonly opening: Exclude<Opening, 'open'> }) {
  const Content = shut[opening];
  return <Content {...rows} />;
}
