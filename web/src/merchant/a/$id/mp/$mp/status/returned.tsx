import './status.css';
import type { AnswerOf, ApplicationView, miniProgramResult } from '@ruzhu/api';
import { miniProgramItems } from '@ruzhu/journeys';
import { Link } from 'react-router';
import { useApp, useTexts } from '../../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../../kit/button.tsx';
import { Deadline } from '../../../../../../kit/deadline.tsx';
import { Icon } from '../../../../../../kit/icon.tsx';
import { useAccountId } from '../../../../../parts/application.ts';
import { instantOf } from '../../../../../parts/instant.ts';
import { useRoad } from '../../../../../parts/road.ts';
import { pageOfStep, useProgramAddress } from '../../../../../program-parts/program.ts';
import { statusTexts } from './texts.ts';

type Result = AnswerOf<typeof miniProgramResult>;

/** What came back, item by item with its reason and the way to its page. */
export function Returned({ of, result }: { readonly of: ApplicationView; readonly result: Result }) {
  const t = useTexts(statusTexts);
  const address = useProgramAddress();
  const road = useRoad(useAccountId());
  const due = road.data?.deadlines.find(({ key, at }) => key === 'unfinished' && at !== null)?.at;
  return (
    <>
      {due && <Deadline at={instantOf(due)} act={t('due')} />}
      <p className="lead">{t('returned.lead')}</p>
      <ul className="returned">
        {result.items.map((item) => (
          <ReturnedItem key={item.path} item={item} />
        ))}
      </ul>
      {result.items.some(({ step }) => step === 'info') && (
        <p className="hint">{t('name.left', { n: result.nameChangesLeft })}</p>
      )}
      <p>{t('resubmit.first')}</p>
      <Actions>
        <ButtonLink look="primary" to={address('check')}>
          {t('resubmit')}
        </ButtonLink>
      </Actions>
      <p className="hint" data-user="">
        {t('number')} {of.number}
      </p>
    </>
  );
}

function ReturnedItem({ item }: { readonly item: Result['items'][number] }) {
  const t = useTexts(statusTexts);
  const { locale } = useApp();
  const address = useProgramAddress();
  const name = miniProgramItems.find(({ key }) => key === item.path)?.word[locale] ?? item.path;
  return (
    <li>
      <Icon name="alert" />
      <div>
        <h2>{name}</h2>
        <p>
          <span className="hint">{t('item.reason')} </span>
          <span data-user="">{item.words}</span>
        </p>
        <p>
          <Link to={address(pageOfStep(item.step))}>{t('item.open', { what: name })}</Link>
        </p>
      </div>
    </li>
  );
}
