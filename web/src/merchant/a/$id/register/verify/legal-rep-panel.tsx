import './legal-rep-panel.css';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useApp, useSentence, useTexts } from '../../../../../kit/app.tsx';
import { Button } from '../../../../../kit/button.tsx';
import { CopyLine } from '../../../../../kit/copy-button.tsx';
import { Details } from '../../../../../kit/details.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import { QrCode } from '../../../../../kit/qr-code.tsx';
import { StatusTag } from '../../../../../kit/status-tag.tsx';
import { instantWords } from '../../../../../texts/dates.ts';
import { legalRepStatus } from '../../../../../texts/status.ts';
import { instantOf } from '../../../../parts/instant.ts';
import { SendLink } from './send-link.tsx';
import { verifyTexts } from './texts.ts';
import { type LegalRep, useLegalRep } from './use-legal-rep.ts';

/** The legal representative's link and how it stands, as far as this computer may know. */
export function LegalRepPanel({ id }: { readonly id: string }) {
  const t = useTexts(verifyTexts);
  const { locale } = useApp();
  const proof = useLegalRep(id);
  const head = useRef<HTMLHeadingElement>(null);
  const [search] = useSearchParams();
  const isNew = search.has('link');
  useEffect(() => {
    if (isNew) head.current?.focus();
  }, [isNew]);
  return (
    <section className="legal-rep">
      <div className="legal-rep-head">
        <h2 ref={head} tabIndex={-1}>
          {t('link.title')}
        </h2>
        <output>{proof.state && <StatusTag status={legalRepStatus[proof.state]} />}</output>
      </div>
      <p>{t('link.lead')}</p>
      <Ended proof={proof} />
      <LinkTrouble proof={proof} />
      {proof.isOpen && proof.link ? <LinkFace proof={proof} /> : <MakeLink proof={proof} />}
      {proof.isOpen && proof.endsAt && (
        <p className="hint">{t('link.until', { at: instantWords(instantOf(proof.endsAt), locale) })}</p>
      )}
      <SendLink proof={proof} />
      <p className="hint">{t('link.meanwhile')}</p>
      <Details summary={t('pitfalls.title')}>
        <ul className="bullets">
          <li>{t('pitfalls.name')}</li>
          <li>{t('pitfalls.id')}</li>
          <li>{t('pitfalls.two')}</li>
        </ul>
      </Details>
    </section>
  );
}

function Ended({ proof: { state } }: { readonly proof: LegalRep }) {
  const t = useTexts(verifyTexts);
  if (state !== 'refused' && state !== 'timedOut' && state !== 'differs') return null;
  return (
    <Notice tone="wait">
      <p>{t(`state.${state}`)}</p>
    </Notice>
  );
}

function LinkTrouble({ proof: { refusals } }: { readonly proof: LegalRep }) {
  const t = useTexts(verifyTexts);
  const sentence = useSentence();
  const first = refusals.find(({ path }) => path !== 'mobile');
  if (!first) return null;
  return <Notice tone="bad" title={sentence(first)?.text ?? t('link.failed')} />;
}

function MakeLink({ proof }: { readonly proof: LegalRep }) {
  const t = useTexts(verifyTexts);
  return (
    <div className="legal-rep-make">
      {proof.isOpen && <p className="hint">{t('link.lost')}</p>}
      <Button onClick={() => void proof.make(null)}>{t(proof.state ? 'link.again' : 'link.make')}</Button>
    </div>
  );
}

function LinkFace({ proof: { link } }: { readonly proof: LegalRep }) {
  const t = useTexts(verifyTexts);
  const { sandbox } = useApp();
  if (!link) return null;
  return (
    <>
      <QrCode text={link.url} name={t('link.qr')} />
      <p className="hint">{t('link.scan')}</p>
      <CopyLine value={link.url} label={t('link.label')} />
      {sandbox && <sandbox.PhoneLink link={link.url} />}
    </>
  );
}
