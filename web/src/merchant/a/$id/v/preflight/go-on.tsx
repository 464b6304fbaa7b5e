import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink, SubmitButton } from '../../../../../kit/button.tsx';
import { Tick } from '../../../../../kit/choices.tsx';
import { MISSING } from '../../../../../kit/form-state.ts';
import { LoadingState } from '../../../../../kit/page-states.tsx';
import { useForm } from '../../../../../kit/use-form.ts';
import { RoadFrame, roadAddress } from '../../../../parts/road-frame.tsx';
import type { OnRoad } from '../parts/verification-gate.tsx';
import { preflight } from './texts.ts';
import type { Preflight } from './use-preflight.ts';
import { firstToMend, lastPage } from './way.ts';

const KNOWN = 'adviceKnown';

/** A chunk of its own: the words of the rules weigh as much as the rules themselves. */
const Results = lazy(async () => ({ default: (await import('./results.tsx')).Results }));

/** The results and, only below them, the one way on: to what must be changed, or (advice taken note of) to the payment. */
export function GoOn({ road, verification, check }: OnRoad & { readonly check: Preflight }) {
  const t = useTexts(preflight);
  const navigate = useNavigate();
  const to = (page: string) => roadAddress(road.account.id, page);
  const { advice } = check.lint;
  const form = useForm({
    fields: { [KNOWN]: { label: t('tick.field'), ask: 'tick' } },
    check: (data) => (advice > 0 && !data.has(KNOWN) ? [{ code: MISSING, path: KNOWN, params: {} }] : []),
    send: async () => {
      void navigate(to('v/pay/confirm'));
      return { ok: true };
    },
  });
  const mend = firstToMend(check);
  return (
    <RoadFrame title={t('title')} stage="verify" back={lastPage(verification)} form={form}>
      <Suspense fallback={<LoadingState lines={12} onReload={() => location.reload()} />}>
        <Results accountId={road.account.id} check={check} />
        {check.mayPay ? (
          <form {...form.props}>
            {advice > 0 && (
              <Tick name={KNOWN} label={t('tick.label', { n: advice })} error={form.error(KNOWN)} />
            )}
            <Actions>
              <SubmitButton pending={form.pending}>{t(check.fee > 0 ? 'pay' : 'submit')}</SubmitButton>
            </Actions>
          </form>
        ) : (
          mend && (
            <Actions>
              <ButtonLink look="primary" to={to(mend)}>
                {t('change')}
              </ButtonLink>
            </Actions>
          )
        )}
      </Suspense>
    </RoadFrame>
  );
}
