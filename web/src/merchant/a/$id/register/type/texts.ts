import { area } from '../../../../../texts/area.ts';

/** The type of the account. */
export const typeTexts = area(
  {
    title: '账号类型',
    label: '账号类型',
    service: '服务号',
    'service.hint':
      '每月可以群发 4 条，消息显示在聊天列表里；认证后可以收款、网页授权、发送模板消息，可以快速注册小程序',
    final: '注册后不能更改账号类型',
    'others.title': '和其他类型的区别',
    'others.type': '类型',
    'others.what': '用途',
    'others.why': '为什么这里不选',
    subscription: '订阅号',
    'subscription.what': '每天群发 1 条资讯，折叠在订阅号消息里',
    'subscription.why': '不能快速注册并复用认证的小程序',
    miniProgram: '小程序',
    'miniProgram.what': '在微信里使用的应用',
    'miniProgram.why': '服务号认证后，从服务号注册',
    work: '企业微信',
    'work.what': '企业内部沟通和管理',
    'work.why': '与小程序开店无关',
  },
  {
    title: 'Account type',
    label: 'Account type',
    service: 'Service account',
    'service.hint':
      '4 mass messages a month, shown in the chat list; once verified it can take payments, authorise on the web, send template messages and register mini programs quickly',
    final: 'The type cannot be changed after registration',
    'others.title': 'How it differs from other types',
    'others.type': 'Type',
    'others.what': 'What it is for',
    'others.why': 'Why not here',
    subscription: 'Subscription account',
    'subscription.what': '1 mass message a day, folded into the subscriptions',
    'subscription.why': 'It cannot register a mini program that reuses its verification',
    miniProgram: 'Mini program',
    'miniProgram.what': 'An application used inside WeChat',
    'miniProgram.why': 'It is registered from the verified service account',
    work: 'WeCom',
    'work.what': 'Communication and management inside a company',
    'work.why': 'It has nothing to do with opening a shop',
  },
);
