import './task-list.css';
import { useId } from 'react';
import { Link } from 'react-router';
import { type Status, taskStatus } from '../texts/status.ts';
import { StatusTag } from './status-tag.tsx';

export type Task = {
  readonly title: string;
  readonly hint?: string;
  /** Left out for what cannot be opened; then `hint` says why. */
  readonly to?: string | undefined;
  readonly status: keyof typeof taskStatus;
};

function TaskRow({ task, id }: { readonly task: Task; readonly id: string }) {
  const status: Status = taskStatus[task.status];
  return (
    <li className={task.to ? 'task' : 'task shut'}>
      <div>
        {task.to ? (
          <Link to={task.to} aria-describedby={id}>
            {task.title}
          </Link>
        ) : (
          <span className="task-title">{task.title}</span>
        )}
        {task.hint && <p className="hint">{task.hint}</p>}
      </div>
      <div id={id} className="task-status">
        <StatusTag status={status} />
      </div>
    </li>
  );
}

/** What the reader must do, in groups; the order inside a group is free. */
export function TaskList({ title, tasks }: { readonly title?: string; readonly tasks: readonly Task[] }) {
  const id = useId();
  return (
    <section className="tasks" aria-labelledby={title ? id : 'page-title'}>
      {title && <h2 id={id}>{title}</h2>}
      <ul>
        {tasks.map((task, at) => (
          <TaskRow key={task.title} task={task} id={`${id}-${at}`} />
        ))}
      </ul>
    </section>
  );
}
