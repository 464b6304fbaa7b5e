import './next.css';
import type { Policy } from '@ruzhu/rules';
import { useTexts } from '../../../../kit/app.tsx';
import { Actions, ButtonLink } from '../../../../kit/button.tsx';
import { InsetText } from '../../../../kit/panel.tsx';
import { useMoney, usePolicy } from '../../../parts/policies.ts';
import type { RoadView } from '../../../parts/road.ts';
import { RoadFrame, roadAddress } from '../../../parts/road-frame.tsx';
import { Unloaded } from '../../../program-parts/program-page.tsx';
import { programTexts } from '../../../program-parts/program-texts.ts';
import { subjectOf, useSubject } from '../../../program-parts/subject.ts';
import { itemsUnder } from './items.ts';
import { NextItem, PaperItems, RenewItem } from './next-item.tsx';
import { nextTexts } from './texts.ts';

/** M-72: what comes after the road, with its own clocks, so that nobody plans a date without it. */
export function Page() {
  const t = useTexts(nextTexts);
  const say = useTexts(programTexts);
  const { road } = useSubject();
  const policy = usePolicy(road.data?.miniProgram?.policy ?? road.data?.account.policy);
  return (
    <RoadFrame title={t('title')} stage="handover" back="" leaves={false}>
      {road.data && policy ? (
        <Items road={road.data} policy={policy} />
      ) : (
        <Unloaded of={road} what={say('what.road')} />
      )}
    </RoadFrame>
  );
}

function Items({ road, policy }: { readonly road: RoadView; readonly policy: Policy }) {
  const t = useTexts(nextTexts);
  const money = useMoney(policy, subjectOf(road).kind);
  const { before, after } = itemsUnder(policy);
  return (
    <>
      <p className="lead">{t('lead')}</p>
      <InsetText>
        <p>{money?.feeReuse}</p>
        <p className="hint">{money?.policyDate}</p>
      </InsetText>
      <h2>{t('part.before')}</h2>
      <ul className="next-items">
        {before.map((item) => (
          <NextItem key={item.key} item={item} policy={policy} />
        ))}
      </ul>
      <h2>{t('part.after')}</h2>
      <ul className="next-items">
        <RenewItem road={road} policy={policy} />
        <PaperItems program={road.miniProgram} />
        {after.map((item) => (
          <NextItem key={item.key} item={item} policy={policy} />
        ))}
      </ul>
      <Actions>
        <ButtonLink look="primary" to={roadAddress(road.account.id, '')}>
          {t('back.home')}
        </ButtonLink>
      </Actions>
    </>
  );
}
