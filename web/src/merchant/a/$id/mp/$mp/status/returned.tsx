import './status.css';
import type { AnswerOf, ApplicationView, miniProgramResult } from '@ruzhu/api';
import { miniProgramItems, reasonOf } from '@ruzhu/journeys';
import type { Locale } from '@ruzhu/rules';
import { Link } from 'react-router';
import { useApp, useTexts } from '../../../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../../../kit/button.tsx';
import { Deadline } from '../../../../../../kit/deadline.tsx';
import { Icon } from '../../../../../../kit/icon.tsx';
import { useAccountId } from '../../../../../parts/application.ts';
import { instantOf } from '../../../../../parts/instant.ts';
import { useRoad } from '../../../../../parts/road.ts';
import { GiveUp } from '../../../../../program-parts/give-up.tsx';
import { pageOfStep, useProgramAddress } from '../../../../../program-parts/program.ts';
import { statusTexts } from './texts.ts';

type Result = AnswerOf<typeof miniProgramResult>;

/** What a reviewer's item is called. */
const nameOf = (path: string, locale: Locale): string =>
  miniProgramItems.find(({ key }) => key === path)?.word[locale] ?? path;

/** What came back, item by item with its reason and the way to its page. */
export function Returned({ of, result }: { readonly of: ApplicationView; readonly result: Result }) {
  const t = useTexts(statusTexts);
  const address = useProgramAddress();
  const road = useRoad(useAccountId());
  const { locale } = useApp();
  const next = result.items.find(({ mended }) => !mended);
  const left = result.items.filter(({ mended }) => !mended).length;
  const due = road.data?.deadlines.find(({ key, at }) => key === 'unfinished' && at !== null)?.at;
  return (
    <>
      {due && <Deadline at={instantOf(due)} act={t('due')} />}
      <p className="lead field">{t(left > 0 ? 'returned.lead' : 'returned.ready')}</p>
      <ul className="returned-items">
        {result.items.map((item) => (
          <ReturnedItem key={item.path} item={item} />
        ))}
      </ul>
      {result.items.some(({ step }) => step === 'info') && (
        <p className="hint">{t('name.left', { n: result.nameChangesLeft })}</p>
      )}
      {left > 0 && <p className="hint">{t('resubmit.first')}</p>}
      <Actions>
        {next && (
          <ButtonLink look="primary" to={address(pageOfStep(next.step))}>
            {t('item.open', { what: nameOf(next.path, locale) })}
          </ButtonLink>
        )}
        <ButtonLink look={next ? 'secondary' : 'primary'} to={address('check')}>
          {t('resubmit')}
        </ButtonLink>
      </Actions>
      <GiveUp program={of} />
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
  const repair = item.reason ? reasonOf(item.reason)?.repair[locale] : undefined;
  const name = nameOf(item.path, locale);
  return (
    <li className={item.mended ? 'mended' : undefined}>
      <Icon name={item.mended ? 'check' : 'alert'} />
      <div>
        <h2>
          {name}
          {item.mended && <span className="badge">{t('item.mended')}</span>}
        </h2>
        <p>
          <span className="hint">{t('item.reason')} </span>
          <span data-user="">{item.words}</span>
        </p>
        {repair && (
          <p>
            <span className="hint">{t('item.repair')} </span>
            {repair}
          </p>
        )}
        <p>
          <Link to={address(pageOfStep(item.step))}>{t('item.open', { what: name })}</Link>
        </p>
      </div>
    </li>
  );
}
