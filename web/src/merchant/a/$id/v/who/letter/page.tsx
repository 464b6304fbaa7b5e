import './letter.css';
import { useApp, useTexts } from '../../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../../kit/button.tsx';
import { PrintButton } from '../../../../../parts/print-button.tsx';
import { RoadFrame, roadAddress } from '../../../../../parts/road-frame.tsx';
import { type OnRoad, VerificationGate } from '../../parts/verification-gate.tsx';
import { letterTexts, letterWords } from './texts.ts';

/** The letter of the entity, filled in and ready to print; the administrator's numbers are written by hand. */
export function Page() {
  const t = useTexts(letterTexts);
  return (
    <VerificationGate title={t('title')} back="v/who">
      {(found) => (
        <RoadFrame title={t('title')} stage="verify" back="v/who" leaves={false}>
          <p className="lead letter-lead">{t('lead')}</p>
          <Letter {...found} />
          <Actions>
            <PrintButton />
            <ButtonLink to={roadAddress(found.road.account.id, 'v/who')}>{t('back')}</ButtonLink>
          </Actions>
        </RoadFrame>
      )}
    </VerificationGate>
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function Letter({ road, verification }: OnRoad) {
  const { productName } = useApp();
  const { answers } = road.account;
  const account = text(verification.answers.accountName) || text(answers.accountName);
  const rows: readonly (readonly [string, string])[] = [
    [letterWords.entity, text(answers.entityName)],
    [letterWords.code, text(answers.licenceNumber)],
    [letterWords.account, account],
    [letterWords.number, verification.number],
    [letterWords.admin, ''],
    [letterWords.idNumber, ''],
    [letterWords.mobile, ''],
  ];
  return (
    <article className="letter" lang="zh-CN" data-user="">
      <h2>{letterWords.heading}</h2>
      <p>{letterWords.to.replace('{product}', productName)}</p>
      <p className="letter-body">{letterWords.body.replace('{account}', account)}</p>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <dl className="letter-signs">
        {[letterWords.head, letterWords.seal].map((label) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd />
          </div>
        ))}
        <div>
          <dt>{letterWords.date}</dt>
          <dd>{letterWords.day}</dd>
        </div>
      </dl>
    </article>
  );
}
