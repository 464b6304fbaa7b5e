import { DAY, HOUR, MINUTE } from '@ruzhu/rules';
import { useState } from 'react';
import { Actions, Button, ButtonLink, SubmitButton } from '../../kit/button.tsx';
import { CopyLine } from '../../kit/copy-button.tsx';
import { Countdown } from '../../kit/countdown.tsx';
import { Deadline } from '../../kit/deadline.tsx';
import { Details } from '../../kit/details.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../kit/page-states.tsx';
import { InsetText, Notice, Panel } from '../../kit/panel.tsx';
import { SchemeSwitch } from '../../kit/scheme-switch.tsx';
import { SecretOnce } from '../../kit/secret-once.tsx';
import { SessionTimeoutDialog } from '../../kit/session-timeout.tsx';
import { OfflineLine, SaveLine, StatusLine } from '../../kit/status-line.tsx';
import { StatusTag } from '../../kit/status-tag.tsx';
import { allStatusWords, type Status } from '../../texts/status.ts';
import { NOW, Sample } from './stage.tsx';

const nothing = () => {};

/** Buttons, statuses, notices, states. */
export function Parts() {
  return (
    <>
      <Sample name="按钮">
        <Actions>
          <Button look="primary">保存并继续</Button>
          <Button>返回修改</Button>
          <Button look="danger">撤回</Button>
          <Button look="quiet" icon="refresh">
            刷新
          </Button>
        </Actions>
        <Actions>
          <SubmitButton pending>提交</SubmitButton>
          <Button reason="认证通过后可以使用">注册小程序</Button>
        </Actions>
        <Actions>
          <ButtonLink to="/ui" icon="next">
            查看结果
          </ButtonLink>
        </Actions>
      </Sample>
      <Sample name="状态">
        {Object.entries(allStatusWords).map(([name, words]) => (
          <p key={name} className="ui-row">
            {Object.entries<Status>(words).map(([state, status]) => (
              <StatusTag key={state} status={status} />
            ))}
          </p>
        ))}
      </Sample>
      <Sample name="期限">
        <Deadline at={NOW + 28 * DAY} act="完成认证" />
        <Deadline at={NOW + 5 * DAY} act="完成认证" />
        <Deadline at={NOW + 30 * HOUR} act="补充材料" />
        <Deadline at={NOW - DAY} act="完成认证" next="重新申请后，已填写的资料可以继续使用" />
        <p>
          <Countdown until={NOW + 118_000} />
        </p>
      </Sample>
      <Notices />
      <States />
    </>
  );
}

function Notices() {
  return (
    <Sample name="提示">
      <Notice title="审核机构会打电话给您">
        <p>示例审核机构 会用 010-0000 0000 打给您（工作日 9:00–18:00）</p>
      </Notice>
      <Notice tone="good" title="主体资质已通过" />
      <Notice tone="wait" title="执照还有 28 天到期">
        <p>可以先提交，到期前上传新证</p>
      </Notice>
      <Notice tone="bad" title="有 2 项需要修改" />
      <InsetText>提交后不能更改企业名称和统一社会信用代码</InsetText>
      <Details summary="为什么要填">用来核对营业执照上的信息，审核员也会看到</Details>
      <Panel number={{ label: '单号', value: 'V-1122-0183' }}>
        <p>资料已交给审核机构，结果会发短信和邮件</p>
      </Panel>
    </Sample>
  );
}

function States() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Sample name="等待、空、出错">
      <OfflineLine force />
      <SaveLine state={{ kind: 'saved', at: NOW }} />
      <SaveLine state={{ kind: 'retrying' }} />
      <SaveLine state={{ kind: 'conflict' }} />
      <StatusLine>登记信息正在核对</StatusLine>
      <EmptyState action={<Button look="primary">开始自查</Button>}>
        还没有申请。先用几分钟看看能不能办、要准备什么
      </EmptyState>
      <h3>加载</h3>
      <LoadingState phase="slow" onReload={nothing} />
      <h3>出错</h3>
      <ErrorState what="任务清单" number="7f3a-1c22" onReload={nothing} />
      <h3>密钥</h3>
      <CopyLine label="小程序 AppID" value="wx0000sample0000001" />
      <SecretOnce label="AppSecret" secret="0f1e2d3c4b5a69788796a5b4c3d2e1f0" />
      <SchemeSwitch />
      <Button onClick={() => setOpen(true)}>打开对话框</Button>
      {isOpen && (
        <SessionTimeoutDialog
          endsAt={NOW + 2 * MINUTE}
          onStay={() => setOpen(false)}
          onLeave={() => setOpen(false)}
        />
      )}
    </Sample>
  );
}
