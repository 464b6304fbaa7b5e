import type { resubmit } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useTexts } from '../../../../../kit/app.tsx';
import { Actions, ButtonLink, SubmitButton } from '../../../../../kit/button.tsx';
import { Deadline } from '../../../../../kit/deadline.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { useForm } from '../../../../../kit/use-form.ts';
import { keepApplication } from '../../../../parts/application.ts';
import { instantOf } from '../../../../parts/instant.ts';
import { RoadFrame, roadAddress } from '../../../../parts/road-frame.tsx';
import { Shown } from '../../shown.tsx';
import { MENDING } from '../parts/places.ts';
import { type Returned, useReturned } from '../parts/returned.ts';
import { type OnRoad, VerificationGate } from '../parts/verification-gate.tsx';
import { Accepted } from './accepted.tsx';
import { ReturnedItem } from './returned-item.tsx';
import { fix } from './texts.ts';

const send = operation<typeof resubmit>('POST', '/api/v1/verifications/{id}/resubmit');

/** M-53: only what was returned, each with its reason and what mends it; all of it is sent at once. */
export function Page() {
  const t = useTexts(fix);
  return (
    <VerificationGate title={t('title.any')} back="v/status">
      {(found) => (MENDING.includes(found.verification.state) ? <Fix {...found} /> : <Nothing {...found} />)}
    </VerificationGate>
  );
}

const openItems = (returned: Returned | undefined) => returned?.items.filter(({ mended }) => !mended) ?? [];

function Fix(found: OnRoad) {
  const t = useTexts(fix);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { road, verification } = found;
  const returned = useReturned(verification.id);
  const form = useForm({
    fields: {},
    check: () => {
      const n = openItems(returned.data).length;
      return n > 0 ? [{ code: 'refill.unmended', path: '', params: { n } }] : [];
    },
    send: async (_data, key) => {
      const sent = await call(send, { params: { id: verification.id }, key });
      if (!sent.ok) return sent;
      keepApplication(client, sent.value);
      await client.invalidateQueries({ queryKey: ['returned'] });
      void navigate(roadAddress(road.account.id, 'v/status'), { replace: true });
      return sent;
    },
  });
  const n = openItems(returned.data).length;
  return (
    <RoadFrame
      title={n === 0 ? t('title.any') : t('title', { n })}
      stage="verify"
      back="v/status"
      form={form}
    >
      <Shown of={returned} what={t('what')}>
        {(data) => (
          <>
            {data.deadline && <Deadline at={instantOf(data.deadline)} act={t('act')} />}
            <p>{data.left > 0 ? t('left', { n: data.left }) : t('left.none')}</p>
            <h2>{t('items.title')}</h2>
            {data.items.map((item) => (
              <ReturnedItem key={item.path} item={item} {...found} />
            ))}
            <Accepted returned={data} {...found} />
            <form {...form.props}>
              <Actions>
                <SubmitButton pending={form.pending}>{t('submit')}</SubmitButton>
              </Actions>
            </form>
          </>
        )}
      </Shown>
    </RoadFrame>
  );
}

function Nothing({ road }: OnRoad) {
  const t = useTexts(fix);
  return (
    <RoadFrame title={t('title.any')} stage="verify" back="v/status">
      <Notice title={t('none.title')} />
      <Actions>
        <ButtonLink look="primary" to={roadAddress(road.account.id, 'v/status')}>
          {t('none.act')}
        </ButtonLink>
      </Actions>
    </RoadFrame>
  );
}
