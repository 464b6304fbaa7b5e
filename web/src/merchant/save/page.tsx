import { useApp, useTexts } from '../../kit/app.tsx';
import { Actions, ButtonLink } from '../../kit/button.tsx';
import { CopyLine } from '../../kit/copy-button.tsx';
import { EmptyState } from '../../kit/page-states.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { endWords } from '../../texts/dates.ts';
import { CheckFrame } from '../check/parts/check-frame.tsx';
import { useCheck } from '../check/parts/use-check.ts';
import { startTexts } from '../start-parts/start-texts.ts';

/** A mail of the reader's own: nobody has proved a mailbox here, so we send none ourselves. */
const mailTo = (subject: string, link: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(link)}`;

/** M-02: the way back to the answers of the check, on any device, for as long as they are kept. */
export function Page() {
  const t = useTexts(startTexts);
  const { locale, productName } = useApp();
  const check = useCheck();
  const link = check.id && new URL(`/check/result?c=${check.id}`, location.origin).href;
  return (
    <CheckFrame title={t('save.title')} check={check} back="/check/result" leaves={false}>
      {!link ? (
        <EmptyState
          action={
            <ButtonLink look="primary" to="/check/1">
              {t('begin')}
            </ButtonLink>
          }
        >
          {t('save.none')}
        </EmptyState>
      ) : (
        <>
          <p>{t('save.lead')}</p>
          <CopyLine value={link} label={t('save.link')} />
          <p className="hint">{t('save.share')}</p>
          <h2>{t('save.scan')}</h2>
          <QrCode text={link} name={t('save.qr')} />
          {check.endsAt && <p>{t('save.until', { at: endWords(check.endsAt, locale) })}</p>}
          <Actions>
            <ButtonLink look="primary" to="/check/result">
              {t('save.back')}
            </ButtonLink>
            <a className="btn secondary" href={mailTo(t('save.subject', { name: productName }), link)}>
              {t('save.mail')}
            </a>
          </Actions>
        </>
      )}
    </CheckFrame>
  );
}
