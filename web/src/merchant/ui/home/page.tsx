import { DAY } from '@ruzhu/rules';
import { Actions, ButtonLink } from '../../../kit/button.tsx';
import { Deadline } from '../../../kit/deadline.tsx';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { TaskList } from '../../../kit/task-list.tsx';
import { Timeline } from '../../../kit/timeline.tsx';
import { Tracker } from '../../../kit/tracker.tsx';
import { stages } from '../samples.ts';
import { NOW, Stage } from '../stage.tsx';

/** The home of an application, as the kit makes it. */
export function Page() {
  return (
    <Stage>
      <PageFrame
        title="我的申请"
        exit="/ui"
        width="wide"
        aside={
          <>
            <h2>最近的记录</h2>
            <Timeline
              entries={[
                { id: '2', at: NOW - DAY, title: '服务号已注册', who: '系统' },
                { id: '1', at: NOW - 2 * DAY, title: '管理员已确认', who: '王*' },
              ]}
            />
          </>
        }
      >
        <p className="lead">下一件要做的事：上传营业执照</p>
        <Actions>
          <ButtonLink look="primary" to="/ui">
            上传营业执照
          </ButtonLink>
        </Actions>
        <h2>办到哪里了</h2>
        <Tracker stages={stages} />
        <Deadline at={NOW + 5 * DAY} act="完成认证" />
        <TaskList
          title="主体认证"
          tasks={[
            { title: '阅读并同意认证服务协议', to: '/ui', status: 'done' },
            { title: '上传营业执照', to: '/ui', status: 'started' },
            { title: '填写对公账户', to: '/ui', status: 'notStarted' },
            { title: '提交前检查和支付', hint: '上面各项完成后可以开始', status: 'blocked' },
          ]}
        />
      </PageFrame>
    </Stage>
  );
}
