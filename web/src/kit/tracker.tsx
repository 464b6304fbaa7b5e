import './tracker.css';
import { common } from '../texts/common.ts';
import { useTexts } from './app.tsx';
import { Icon } from './icon.tsx';

export type Stage = { readonly title: string; readonly state: 'done' | 'current' | 'later' };

/** The fixed stages of the road, some done by others. It says where one is; what to do stands in the task list. */
export function Tracker({ stages }: { readonly stages: readonly Stage[] }) {
  const t = useTexts(common);
  return (
    <ol className="tracker" aria-label={t('stages.name')}>
      {stages.map(({ title, state }, at) => (
        <li key={title} className={state} aria-current={state === 'current' ? 'step' : undefined}>
          <span className="bead" aria-hidden="true">
            {state === 'done' ? <Icon name="check" /> : at + 1}
          </span>
          <span className="stage">
            {title}
            <span className="sr"> {t(`stage.${state}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
