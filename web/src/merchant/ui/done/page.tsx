import { Actions, ButtonLink } from '../../../kit/button.tsx';
import { NextSteps } from '../../../kit/next-steps.tsx';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { Notice, Panel } from '../../../kit/panel.tsx';
import { Stage } from '../stage.tsx';

/** After a submit: receipt, what happens next, who will call. */
export function Page() {
  return (
    <Stage>
      <PageFrame title="已提交认证" stage="主体认证">
        <Panel number={{ label: '单号', value: 'V-1122-0183' }}>
          <p>资料已收到。可以离开此页，有结果会发短信和邮件</p>
        </Panel>
        <Notice title="审核机构会打电话给您">
          <p>
            示例审核机构 会用 010-0000 0000 打给您（工作日
            9:00–18:00）。不会问密码、短信验证码，也不会要您转账
          </p>
        </Notice>
        <NextSteps
          steps={[
            { title: '资料已提交', who: '您', by: '11 月 20 日 10:32', you: null, state: 'done' },
            { title: '初步检查', who: '系统', by: '几分钟内', you: null, state: 'done' },
            {
              title: '电话核实',
              who: '示例审核机构',
              by: '11 月 23 日（1 个工作日内）',
              you: '保持 138****1234 畅通',
              state: 'current',
            },
            {
              title: '人工审核',
              who: '审核员',
              by: '11 月 27 日（最长到 12 月 11 日）',
              you: '如需补充会短信通知',
              state: 'later',
            },
            {
              title: '出结果',
              who: '系统',
              by: '审核后立即',
              you: '查看结果，开始注册小程序',
              state: 'later',
            },
          ]}
        />
        <Actions>
          <ButtonLink look="primary" to="/ui/home">
            查看进度
          </ButtonLink>
        </Actions>
      </PageFrame>
    </Stage>
  );
}
