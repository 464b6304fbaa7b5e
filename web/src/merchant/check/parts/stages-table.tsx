import type { RoadActor, RoadStage } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { resultTexts } from './result-texts.ts';

/** Who acts in a stage, in words. */
function useActors(): (actors: readonly RoadActor[]) => string {
  const t = useTexts(resultTexts);
  return (actors) => actors.map((actor) => t(`actor.${actor}`)).join(t('actors.join'));
}

/** The stages of the road with who acts and what each usually takes. */
export function StagesTable({
  stages,
  days,
}: {
  readonly stages: readonly RoadStage[];
  readonly days: number;
}) {
  const t = useTexts(resultTexts);
  const { locale } = useApp();
  const actors = useActors();
  return (
    <section>
      <h2>{t('stages.title')}</h2>
      <table className="compare cards">
        <caption>{t('stages.caption', { n: days })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stages.stage')}</th>
            <th scope="col">{t('stages.who')}</th>
            <th scope="col">{t('stages.usual')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage.key}>
              <th scope="row">{stage.title[locale]}</th>
              <td data-label={t('stages.who')}>{actors(stage.actors)}</td>
              <td data-label={t('stages.usual')}>{stage.usualWords[locale]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const IN_PERSON = ['administrator', 'legalRep', 'contact'] as const;

/** Who must be there in person, and for what. */
export function WhoMustBeThere({ stages }: { readonly stages: readonly RoadStage[] }) {
  const t = useTexts(resultTexts);
  const acting = IN_PERSON.filter((actor) => stages.some((stage) => stage.actors.includes(actor)));
  return (
    <section>
      <h2>{t('who.title')}</h2>
      <ul className="bullets">
        {acting.map((actor) => (
          <li key={actor}>{t(`who.${actor}`)}</li>
        ))}
      </ul>
    </section>
  );
}
