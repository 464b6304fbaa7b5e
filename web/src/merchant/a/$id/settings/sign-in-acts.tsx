import { useTexts } from '../../../../kit/app.tsx';
import { Button, ButtonLink } from '../../../../kit/button.tsx';
import { statusOfStep } from '../../../parts/application.ts';
import type { RoadView } from '../../../parts/road.ts';
import { settings } from './texts.ts';

/** What changes the sign-in or the administrator; what is not done online stays in sight, with the reason. */
export function SignInActs({ of: { account } }: { readonly of: RoadView }) {
  const t = useTexts(settings);
  const isBound = statusOfStep(account, 'adminScan') === 'done';
  return (
    <section className="sign-in-acts">
      <h2>{t('acts.title')}</h2>
      <ul>
        <li>
          {isBound ? (
            <ButtonLink to={`/a/${account.id}/settings/password`}>{t('act.password')}</ButtonLink>
          ) : (
            <Button reason={t('reason.password')}>{t('act.password')}</Button>
          )}
        </li>
        <li>
          {isBound ? (
            <ButtonLink to={`/a/${account.id}/settings/mailbox`}>{t('act.mailbox')}</ButtonLink>
          ) : (
            <Button reason={t('reason.mailbox')}>{t('act.mailbox')}</Button>
          )}
        </li>
        <li>
          <Button reason={t('reason.mobile')}>{t('act.mobile')}</Button>
        </li>
        <li>
          {isBound ? (
            <ButtonLink to={`/a/${account.id}/settings/administrator`}>{t('act.admin')}</ButtonLink>
          ) : (
            <Button reason={t('reason.admin')}>{t('act.admin')}</Button>
          )}
        </li>
        <li>
          {isBound ? (
            <ButtonLink to={`/a/${account.id}/settings/close`}>{t('act.cancel')}</ButtonLink>
          ) : (
            <Button reason={t('reason.cancel')}>{t('act.cancel')}</Button>
          )}
        </li>
      </ul>
    </section>
  );
}
