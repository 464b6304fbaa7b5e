import { useApp, useTexts } from '../../../../kit/app.tsx';
import { instantWords } from '../../../../texts/dates.ts';
import { instantOf } from '../../../parts/instant.ts';
import type { Message } from './inbox.ts';
import { messages as texts } from './texts.ts';

type Delivery = Message['deliveries'][number];

/** By which ways a message went out besides, to whom, and whether it left. */
export function Deliveries({ of }: { readonly of: Message }) {
  const t = useTexts(texts);
  if (of.deliveries.length === 0) return null;
  const failed = of.deliveries.some(({ state }) => state === 'failed');
  return (
    <>
      <ul className="deliveries" aria-label={t('deliveries')}>
        {of.deliveries.map((one) => (
          <DeliveryLine key={`${one.channel} ${one.to} ${one.at}`} one={one} />
        ))}
      </ul>
      {failed && <p className="hint">{t('failed.fix')}</p>}
    </>
  );
}

function DeliveryLine({ one }: { readonly one: Delivery }) {
  const t = useTexts(texts);
  const { locale } = useApp();
  const { channel, state, to, at } = one;
  return (
    <li className={state === 'failed' ? 'failed' : undefined}>
      {t(channel)} {to && <span data-user="">{to}</span>}{' '}
      <span>{t(`delivery.${state}`, { at: instantWords(instantOf(at), locale, 'day') })}</span>
    </li>
  );
}
