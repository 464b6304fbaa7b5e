import { area } from '../../../../../texts/area.ts';

export const passed = area(
  {
    title: '主体认证已通过',
    panel: '资质和名称都已通过',
    'panel.entity': '资质已通过，名称审核中',
    'panel.unnamed': '资质已通过，名称没有通过',
    'panel.unnamed.body': '账号可以使用，名称还没有认证标识。下次认证时可以修改名称再审',
    name: '账号名称',
    number: '认证单号',
    until: '有效期到',
    renew: '可以年审的时间',
    'renew.from': '{at} 起',
    'renew.hint': '到期前会提醒您。到期没有年审，认证会失效',
    act: '注册小程序',
    home: '回到我的申请',
    early: '认证还没有结果',
    'early.act': '查看认证进度',
  },
  {
    title: 'The verification has passed',
    panel: 'Entity and name have passed',
    'panel.entity': 'The entity has passed, the name is under review',
    'panel.unnamed': 'The entity has passed, the name has not',
    'panel.unnamed.body':
      'The account can be used, but its name carries no mark. You may change the name at the next verification',
    name: 'Account name',
    number: 'Verification number',
    until: 'Valid until',
    renew: 'Can be renewed from',
    'renew.from': 'From {at}',
    'renew.hint': 'You are reminded before it ends. Without a renewal the verification lapses',
    act: 'Register a mini program',
    home: 'Back to my application',
    early: 'There is no result yet',
    'early.act': 'See how it stands',
  },
);
