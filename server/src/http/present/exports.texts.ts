/** Heads and words of the tables that leave the house; the pages beside them say the same. */
const word = (zh: string, en: string) => ({ zh, en });

export const heads = {
  number: word('单号', 'Number'),
  subject: word('主体', 'Entity'),
  kind: word('类型', 'Kind'),
  opened: word('进入时间', 'Entered'),
  due: word('时限', 'Deadline'),
  round: word('次数', 'Round'),
  state: word('状态', 'State'),
  claimed: word('认领人', 'Claimed by'),
  agency: word('审核机构', 'Agency'),
  policy: word('规则', 'Rules'),
  paidAt: word('时间', 'Time'),
  payer: word('付款户名', 'Payer'),
  amount: word('金额（元）', 'Amount (yuan)'),
  reference: word('流水号', 'Reference'),
  outcome: word('核对结果', 'Result'),
  refund: word('退回', 'Return'),
  refundDue: word('最晚退回', 'Return by'),
  requested: word('申请时间', 'Requested'),
  invoiceKind: word('种类', 'Kind'),
  title: word('抬头', 'Title'),
  tax: word('纳税人识别号', 'Taxpayer number'),
  seq: word('序号', 'No.'),
  at: word('时间', 'Time'),
  who: word('谁', 'Who'),
  roles: word('角色', 'Roles'),
  act: word('动作', 'Act'),
  object: word('对象', 'Object'),
  reason: word('理由', 'Reason'),
} as const;

export const words = {
  kind: {
    entity: word('主体资质', 'Entity'),
    name: word('名称', 'Name'),
    miniProgram: word('小程序', 'Mini program'),
  },
  outcome: {
    matched: word('已核对', 'Matches'),
    payerDiffers: word('户名不符', 'Payer differs'),
    amountDiffers: word('金额不符', 'Amount differs'),
    late: word('超期到账', 'Too late'),
    unknown: word('对不上', 'Belongs to nothing'),
  },
  refund: {
    none: word('没有安排退回', 'No return planned'),
    pending: word('待退回', 'To be returned'),
    sent: word('已汇出', 'Sent'),
    returned: word('已退回', 'Returned'),
    failed: word('退回失败', 'Failed'),
  },
  invoiceKind: {
    electronic: word('增值税电子普通发票', 'Electronic ordinary VAT invoice'),
    paperSpecial: word('增值税专用发票（纸质）', 'Special VAT invoice (paper)'),
    digitalSpecial: word('数电专票', 'Digital special VAT invoice'),
  },
  role: {
    reviewer: word('审核员', 'Reviewer'),
    nameReviewer: word('名称审核员', 'Name reviewer'),
    finance: word('财务', 'Finance'),
    operator: word('运营', 'Operator'),
    system: word('系统', 'System'),
  },
} as const;
