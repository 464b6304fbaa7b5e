import { useLocation } from 'react-router';
import { useTexts } from '../../../../kit/app.tsx';
import { ButtonLink } from '../../../../kit/button.tsx';
import { PageFrame } from '../../../../kit/page-frame.tsx';
import { EmptyState } from '../../../../kit/page-states.tsx';
import { partTexts } from '../../../parts/parts-texts.ts';
import { begunMailbox } from '../../parts/begun.ts';
import { mailboxTexts } from '../../parts/mailbox-texts.ts';
import { registerPlace } from '../../parts/places.ts';
import { CodePage } from './code-page.tsx';

/** M-21: the code from the mail. Opened by itself, the page does not know whose code it is. */
export function Page() {
  const t = useTexts(mailboxTexts);
  const p = useTexts(partTexts);
  const begun = begunMailbox(useLocation().state);
  if (begun) return <CodePage begun={begun} />;
  return (
    <PageFrame
      title={t('code.title')}
      stage={p('stage.register')}
      place={registerPlace('code')}
      back="/register/email"
    >
      <EmptyState
        action={
          <ButtonLink look="primary" to="/register/email">
            {t('lost.back')}
          </ButtonLink>
        }
      >
        {t('lost.body')}
      </EmptyState>
    </PageFrame>
  );
}
