import { useNavigate } from 'react-router';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../../../kit/button.tsx';
import { useForm } from '../../../../../kit/use-form.ts';
import { AgreementTick } from '../../../../parts/agreement.tsx';
import { useAccountId } from '../../../../parts/application.ts';
import { useRoad } from '../../../../parts/road.ts';
import { RoadFrame, roadAddress } from '../../../../parts/road-frame.tsx';
import { Shown } from '../../shown.tsx';
import { pageAfter, placeOf } from '../parts/places.ts';
import { verifyTexts } from '../parts/verify-texts.ts';
import { AcceptedAgreement } from './accepted.tsx';
import { shutAgree } from './shut-agree.tsx';
import { Terms } from './terms.tsx';
import { agree } from './texts.ts';
import { useBegin } from './use-begin.ts';

const TERMS = 'agreeVerificationTerms';

/** M-40: what it costs, that a call will come, what is needed, the agreement; accepting begins the verification. */
export function Page() {
  const t = useTexts(agree);
  const words = useTexts(verifyTexts);
  const id = useAccountId();
  const road = useRoad(id);
  const navigate = useNavigate();
  const begin = useBegin(id);
  const form = useForm({
    fields: { [TERMS]: { label: t('agreement.label'), ask: 'tick' } },
    check: (data) => (data.has(TERMS) ? [] : [{ code: 'agreement.missing', path: TERMS, params: {} }]),
    send: async (_data, key) => {
      const begun = await begin(key);
      if (begun.ok) void navigate(roadAddress(id, pageAfter(begun.value, 'agree')));
      return begun;
    },
  });
  return (
    <RoadFrame title={t('title')} stage="verify" place={placeOf('agree')} back="" form={form}>
      <Shown of={road} what={words('what')}>
        {(data) =>
          shutAgree(data) ?? (
            <form {...form.props}>
              <Terms road={data} />
              <h2>{t('agreement.title')}</h2>
              <AgreementTick
                agreement="verification"
                name={TERMS}
                label={t('agreement.tick')}
                error={form.error(TERMS)}
                defaultChecked={data.verification?.answers[TERMS] === true}
              />
              {data.verification && <AcceptedAgreement id={data.verification.id} />}
              <Actions>
                <SubmitButton pending={form.pending}>{t('submit')}</SubmitButton>
              </Actions>
            </form>
          )
        }
      </Shown>
    </RoadFrame>
  );
}
