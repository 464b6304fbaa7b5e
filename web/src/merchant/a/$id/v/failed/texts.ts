import { area } from '../../../../../texts/area.ts';

export const failed = area(
  {
    title: '主体认证未通过',
    lead: '认证没有通过。原因和费用的处理写在下面，改好后可以重新申请',
    what: '原因',
    'reasons.title': '原因',
    'reasons.none': '补充的次数或期限已用完，没有按时补充',
    'again.title': '重新申请',
    'again.1': '填过的资料都保留，打开后逐页核对',
    'again.2': '协议要重新同意，管理员要再次扫码',
    'again.3': '认证期限还在计时，在期限前完成',
    act: '重新申请认证',
    help: '不明白原因？查看帮助',
    early: '这次认证没有被退回',
    'early.act': '查看认证进度',
  },
  {
    title: 'The verification did not pass',
    lead: 'The reasons and what becomes of the fee are below. Mend them and you can apply again',
    what: 'The reasons',
    'reasons.title': 'Reasons',
    'reasons.none': 'The tries or the time to mend were used up',
    'again.title': 'Applying again',
    'again.1': 'What you entered is kept; go through the pages again',
    'again.2': 'The agreement is accepted anew, the administrator scans again',
    'again.3': 'The time to verify is running; finish before it ends',
    act: 'Apply again',
    help: 'Not clear why? See the help',
    early: 'This verification was not refused',
    'early.act': 'See how it stands',
  },
);
