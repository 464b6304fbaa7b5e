import { useTexts } from '../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../kit/button.tsx';
import { Panel } from '../../../kit/panel.tsx';
import { useSession } from '../../parts/session.ts';
import { activateTexts } from './texts.ts';

/** Done. Whoever is signed in here goes on; the mail may also have been opened on another computer. */
export function Activated() {
  const t = useTexts(activateTexts);
  return (
    <>
      <Panel>
        <p role="status">{t('done.body')}</p>
      </Panel>
      <GoOn />
    </>
  );
}

/** The way on: to the application of whoever is signed in in this browser, else to the sign-in. */
export function GoOn() {
  const t = useTexts(activateTexts);
  const session = useSession();
  const id = session.data?.who?.applicationId;
  if (!session.data) return null;
  return (
    <Actions>
      <ButtonLink look="primary" to={id ? `/a/${id}` : '/login'}>
        {t(id ? 'done.next' : 'login')}
      </ButtonLink>
    </Actions>
  );
}
