import { Alert, Button, Descriptions, Form, Input, Modal, Radio, Select, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { StatusTag } from '../../kit/status-tag.tsx';
import { verificationStatus } from '../../texts/status.ts';

const rows = Array.from({ length: 5 }, (_, at) => ({
  key: at,
  number: `V-1122-018${at}`,
  subject: '成都示例餐饮有限公司',
  left: `${at + 2} 小时`,
  state: at % 2 ? verificationStatus.reviewing : verificationStatus.paid,
}));
const columns = [
  { title: '单号', dataIndex: 'number', render: (text: string) => <a href={`#${text}`}>{text}</a> },
  { title: '主体', dataIndex: 'subject' },
  { title: '剩余时限', dataIndex: 'left', align: 'right' as const },
  {
    title: '状态',
    dataIndex: 'state',
    render: (state: (typeof rows)[0]['state']) => <StatusTag status={state} />,
  },
];
const reasons = [
  { value: 'a', label: '执照模糊' },
  { value: 'b', label: '名称不一致' },
];

/** antd in our tokens, for looking at. Exists in development alone. */
export function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <main>
      <title>组件总览 - 入驻</title>
      <h1>组件总览</h1>
      <Alert type="warning" title="今天有 2 单到期" showIcon />
      <Table
        rowSelection={{
          getTitleCheckboxProps: () => ({ 'aria-label': '全选' }),
          getCheckboxProps: (row) => ({ 'aria-label': `选择 ${row.number}` }),
        }}
        columns={columns}
        dataSource={rows}
        pagination={false}
      />
      <Form layout="vertical" validateTrigger="onSubmit" style={{ maxWidth: 480 }}>
        <Form.Item name="note" label="内部备注" rules={[{ required: true, message: '填写内部备注' }]}>
          <Input />
        </Form.Item>
        <Form.Item name="reason" label="原因码" rules={[{ required: true, message: '选择原因码' }]}>
          <Select options={reasons} />
        </Form.Item>
        <Form.Item name="decision" label="结论">
          <Radio.Group
            aria-label="结论"
            options={[
              { value: 1, label: '一致' },
              { value: 2, label: '不符' },
            ]}
          />
        </Form.Item>
        <Space>
          <Button type="primary" htmlType="submit">
            提交
          </Button>
          <Button onClick={() => setOpen(true)}>打开对话框</Button>
          <Button danger>不通过</Button>
          <Button type="link">查看</Button>
        </Space>
      </Form>
      <Descriptions title="主体" items={[{ key: 1, label: '企业名称', children: '成都示例餐饮有限公司' }]} />
      <Tag color="error">已超时</Tag>
      <Tag color="success">已通过</Tag>
      <Modal open={isOpen} title="提交决定" onOk={() => setOpen(false)} onCancel={() => setOpen(false)}>
        <p>不通过需要每项原因</p>
      </Modal>
    </main>
  );
}
