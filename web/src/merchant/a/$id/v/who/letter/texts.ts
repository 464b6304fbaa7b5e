import { area } from '../../../../../../texts/area.ts';

/** The letter in which the entity applies. It goes to a Chinese reviewer, so that its text is Chinese in both. */
export const letterTexts = area(
  {
    title: '申请公函',
    lead: '核对内容后打印，由法定代表人或负责人签字并加盖公章，再拍照上传。不要改动公函的内容',
    back: '回到上传公函',
  },
  {
    title: 'Application letter',
    lead: 'Check it, print it, have it signed by the head of the entity and sealed, then upload a picture. Do not alter its text. The letter is read by a Chinese reviewer and stays in Chinese',
    back: 'Back to the upload',
  },
);

/** What stands on the paper. */
export const letterWords = {
  heading: '主体认证申请公函',
  to: '{product}：',
  body: '我单位申请对服务号「{account}」进行主体认证，并委派下列人员担任该账号的管理员，办理认证和账号的日常运营。我单位确认所提交的资料真实、完整，并对该账号的行为负责。',
  entity: '单位名称',
  code: '统一社会信用代码',
  account: '账号名称',
  number: '申请单号',
  admin: '管理员姓名',
  idNumber: '管理员身份证号',
  mobile: '管理员手机号',
  head: '法定代表人或负责人（签字）',
  seal: '单位公章',
  date: '日期',
  day: '　　　　年　　月　　日',
} as const;
