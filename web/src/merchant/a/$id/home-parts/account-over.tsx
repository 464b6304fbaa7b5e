import { useTexts } from '../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../kit/button.tsx';
import { Notice } from '../../../../kit/panel.tsx';
import { home } from '../texts.ts';

const states = {
  expired: { title: 'over.expired.title', body: 'over.expired.body' },
  cancelled: { title: 'over.cancelled.title', body: 'over.cancelled.body' },
  released: { title: 'over.released.title', body: 'over.released.body' },
  frozen: { title: 'over.frozen.title', body: 'over.frozen.body' },
} as const;

const isOver = (state: string): state is keyof typeof states => Object.hasOwn(states, state);

/** Why an account that stands still does so, and the way on: apply again, or call. `null` for those that go on. */
export function accountOver(state: string): keyof typeof states | null {
  return isOver(state) ? state : null;
}

export function AccountOver({ state }: { readonly state: keyof typeof states }) {
  const t = useTexts(home);
  const { title, body } = states[state];
  return (
    <>
      <Notice tone="wait" title={t(title)}>
        <p>{t(body)}</p>
      </Notice>
      <Actions>
        <ButtonLink look="primary" to={state === 'frozen' ? '/help' : '/check/1'}>
          {t(state === 'frozen' ? 'over.call' : 'over.again')}
        </ButtonLink>
      </Actions>
    </>
  );
}
