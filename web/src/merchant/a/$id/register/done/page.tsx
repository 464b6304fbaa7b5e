import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../kit/button.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../../../../kit/page-states.tsx';
import { useAccountId } from '../../../../parts/application.ts';
import { codeOf, faultNumber } from '../../../../parts/loaded.ts';
import { PrintButton } from '../../../../parts/print-button.tsx';
import { useRoad } from '../../../../parts/road.ts';
import { RoadFrame } from '../../../../parts/road-frame.tsx';
import { NotYours } from '../../../../parts/step-page.tsx';
import { RegisteredView } from './registered-view.tsx';
import { doneTexts } from './texts.ts';

/** M-31: the account exists; until when it must be verified, what does not work before, and what comes next. */
export function Page() {
  const t = useTexts(doneTexts);
  const id = useAccountId();
  const road = useRoad(id);
  const { data, error } = road;
  const isOpen = data?.account.state === 'registering';
  return (
    <RoadFrame title={isOpen ? t('notYet') : t('title')} stage="register" leaves={false}>
      {error &&
        (codeOf(error) === 'not_found' ? (
          <NotYours />
        ) : (
          <ErrorState what={t('wait')} number={faultNumber(error)} onReload={() => void road.refetch()} />
        ))}
      {!error && !data && <LoadingState lines={5} onReload={() => void road.refetch()} />}
      {!error && isOpen && (
        <EmptyState
          action={
            <ButtonLink look="primary" to={`/a/${id}/register/check`}>
              {t('notYet.go')}
            </ButtonLink>
          }
        >
          {t('notYet.body')}
        </EmptyState>
      )}
      {!error && data && !isOpen && (
        <>
          <RegisteredView road={data} />
          <Actions>
            <ButtonLink look="primary" to={`/a/${id}/v/agree`}>
              {t('start')}
            </ButtonLink>
            <ButtonLink to={`/a/${id}`}>{t('home')}</ButtonLink>
            <PrintButton />
          </Actions>
        </>
      )}
    </RoadFrame>
  );
}
