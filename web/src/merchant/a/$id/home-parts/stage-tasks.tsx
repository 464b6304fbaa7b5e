import { useApp, useTexts } from '../../../../kit/app.tsx';
import { Details } from '../../../../kit/details.tsx';
import { TaskList } from '../../../../kit/task-list.tsx';
import { Tracker } from '../../../../kit/tracker.tsx';
import type { RoadView } from '../../../parts/road.ts';
import { home } from '../texts.ts';
import { stageLooks, stageTitle } from '../words/stage-words.ts';
import { taskLooks, taskTitle } from '../words/task-words.ts';

type Tasks = readonly RoadView['tasks'][number][];

/** The stages as a tracker, the tasks of the one that is on as a list, those of the others put away. */
export function StageTasks({ road }: { readonly road: RoadView }) {
  const t = useTexts(home);
  const { locale } = useApp();
  const list = useTaskList();
  const counted = useCounted();
  const current = road.stages.find(({ status }) => status === 'current')?.stage;
  const tasksOf = (stage: string) => road.tasks.filter((task) => task.stage === stage);
  const others = road.stages.filter(({ stage }) => stage !== current && tasksOf(stage).length > 0);
  return (
    <>
      <h2>{t('stages.title')}</h2>
      <Tracker
        stages={road.stages.map(({ stage, status }) => ({
          title: stageTitle(stage)[locale],
          state: stageLooks[status] ?? 'later',
        }))}
      />
      {current && <TaskList title={stageTitle(current)[locale]} tasks={list(tasksOf(current))} />}
      <div className="stages-more">
        {others.map(({ stage }) => (
          <Details key={stage} summary={counted(stage, tasksOf(stage))}>
            <TaskList tasks={list(tasksOf(stage), t('task.blocked.stage'))} />
          </Details>
        ))}
      </div>
    </>
  );
}

/** The pages of the verification that only wait for the agreement; their order is free. */
const AFTER_AGREEING = ['who', 'licence', 'proof', 'bank', 'contact', 'naming', 'invoice'];

/** Tasks in the words of the list. What cannot begin yet leads nowhere and says why. */
function useTaskList() {
  const t = useTexts(home);
  const { locale } = useApp();
  const whyOf = ({ key, stage }: Tasks[number]) => {
    if (stage !== 'verify') return t('task.blocked');
    if (key === 'review') return t('task.blocked.review');
    return t(AFTER_AGREEING.includes(key) ? 'task.blocked.agree' : 'task.blocked');
  };
  return (tasks: Tasks, why?: string) =>
    tasks.map((task) => {
      const isShut = task.status === 'notYet';
      return {
        title: taskTitle(task)[locale],
        status: taskLooks[task.status] ?? 'notStarted',
        ...(isShut ? { hint: why ?? whyOf(task) } : { to: task.page }),
      };
    });
}

/** How much of a stage that is put away is done, in its heading. */
function useCounted() {
  const t = useTexts(home);
  const { locale } = useApp();
  return (key: string, tasks: Tasks): string => {
    const stage = stageTitle(key)[locale];
    const n = tasks.filter(({ status }) => status === 'done').length;
    if (n === tasks.length) return t('tasks.done', { stage, n });
    return n === 0 ? t('tasks.ahead', { stage }) : t('tasks.some', { stage, n, total: tasks.length });
  };
}
