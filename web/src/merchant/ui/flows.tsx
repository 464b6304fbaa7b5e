import { DAY, HOUR, MINUTE } from '@ruzhu/rules';
import { FileUpload } from '../../kit/file-upload.tsx';
import { NextSteps } from '../../kit/next-steps.tsx';
import { PaperSamples } from '../../kit/paper-samples.tsx';
import { QrPanel, type ScanView } from '../../kit/qr-panel.tsx';
import { SummaryList } from '../../kit/summary-list.tsx';
import { TaskList } from '../../kit/task-list.tsx';
import { Timeline } from '../../kit/timeline.tsx';
import { Tracker } from '../../kit/tracker.tsx';
import type { UploadState } from '../../kit/upload-state.ts';
import { stages, stored, transport } from './samples.ts';
import { NOW, Sample } from './stage.tsx';

const nothing = () => {};
const scans: readonly ScanView[] = [
  { kind: 'waiting', until: NOW + 118_000 },
  { kind: 'scanned', number: '48', until: NOW + 96_000 },
  { kind: 'confirmed' },
  { kind: 'refused' },
  { kind: 'expired' },
  {
    kind: 'mismatch',
    reason: '扫码的微信实名是「李*」，与管理员「王*」不一致。需要王*本人扫码，或返回修改管理员',
  },
];
const file = { name: '营业执照.jpg', size: 1_932_735 };
const uploads: readonly (readonly [string, UploadState])[] = [
  ['空', { kind: 'empty' }],
  ['上传中', { kind: 'uploading', percent: 46, ...file }],
  ['网络断开', { kind: 'lost', ...file, percent: 46 }],
  ['检查中', { kind: 'checking', ...file }],
  ['已上传', { kind: 'done', file: stored }],
  [
    '不符合要求',
    {
      kind: 'failed',
      ...file,
      said: { text: '图片太小（640×480），看不清文字', fix: '重新拍摄，短边至少 600 像素，最好 1200 以上' },
    },
  ],
];

/** Lists, scans, uploads. */
export function Flows() {
  return (
    <>
      <Sample name="进度">
        <Tracker stages={stages} />
        <TaskList
          title="主体认证"
          tasks={[
            { title: '阅读并同意认证服务协议', to: '/ui', status: 'done' },
            { title: '上传营业执照', hint: '照片或扫描件，10 MB 以内', to: '/ui', status: 'started' },
            { title: '填写对公账户', to: '/ui', status: 'notStarted' },
            { title: '名称依据', hint: '商标注册证缺少第 2 页', to: '/ui', status: 'toFix' },
            {
              title: '法定代表人验证',
              hint: '等王*扫码，最晚 11 月 23 日 10:32',
              to: '/ui',
              status: 'waiting',
            },
            { title: '提交前检查和支付', hint: '上面各项完成后可以开始', status: 'blocked' },
          ]}
        />
        <SummaryList
          title="主体信息"
          to="/ui"
          rows={[
            { label: '企业名称', value: '成都示例餐饮有限公司', to: '/ui' },
            { label: '统一社会信用代码', value: '9146 0323 MA5Y Y007 XR', to: '/ui' },
            { label: '管理员身份证号', value: '110***********002X', to: '/ui' },
            { label: '第二电话', value: null, to: '/ui' },
          ]}
        />
        <NextSteps
          steps={[
            { title: '资料已提交', who: '您', by: '11 月 20 日 10:32', you: null, state: 'done' },
            { title: '初步检查', who: '系统', by: '几分钟内', you: null, state: 'done' },
            {
              title: '电话核实',
              who: '示例审核机构',
              by: '11 月 23 日（1 个工作日内）',
              you: '保持 138****1234 畅通，接听 010-0000 0000 的来电',
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
        <h3>记录</h3>
        <Timeline
          entries={[
            { id: '3', at: NOW - HOUR, title: '已派给审核机构', who: '系统' },
            { id: '2', at: NOW - 2 * HOUR, title: '支付成功', who: '王*', more: <a href="/ui">查看订单</a> },
            { id: '1', at: NOW - DAY - 20 * MINUTE, title: '提交了认证资料', who: '王*' },
          ]}
        />
      </Sample>
      <Sample name="扫码">
        <div className="ui-grid">
          {scans.map((scan) => (
            <QrPanel
              key={scan.kind}
              scan={scan}
              link="https://ruzhu.example/s/sample-ticket-0001"
              onRefresh={nothing}
              onSend={nothing}
            />
          ))}
        </div>
      </Sample>
      <Sample name="上传">
        {uploads.map(([name, initial], at) => (
          <FileUpload
            key={name}
            name={`u${at}`}
            label={`营业执照（${name}）`}
            hint="JPG、PNG 或 PDF，图片 10 MB 以内。四个角都要拍到"
            accept="image/jpeg,image/png,application/pdf"
            transport={transport}
            initial={initial}
            samples={<PaperSamples />}
            phone={
              <QrPanel
                scan={{ kind: 'waiting', until: NOW + 118_000 }}
                link="https://ruzhu.example/s/sample-ticket-0002"
                onRefresh={nothing}
              />
            }
          />
        ))}
        <FileUpload
          name="u9"
          label="授权书"
          accept="application/pdf"
          error={{ text: '上传商标授权书' }}
          transport={transport}
        />
      </Sample>
    </>
  );
}
