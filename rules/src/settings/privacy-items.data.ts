import type { Words } from '../texts.ts';

/**
 * Kinds of information a mini program may say it handles, by the platform's keys (`privacy_key`), in its order.
 * Source: developers.weixin.qq.com, api_setprivacysetting, checked 2026-11-22. The labels are our own words.
 */
export const privacyItems = {
  UserInfo: { zh: '昵称、头像等微信资料', en: 'Nickname, picture and other profile data' },
  Location: { zh: '位置信息', en: 'Location' },
  Address: { zh: '收货地址', en: 'Delivery address' },
  Invoice: { zh: '发票信息', en: 'Invoice data' },
  RunData: { zh: '微信运动步数', en: 'Step count' },
  Record: { zh: '麦克风', en: 'Microphone' },
  Album: { zh: '选中的照片或视频', en: 'Chosen photos and videos' },
  Camera: { zh: '摄像头', en: 'Camera' },
  PhoneNumber: { zh: '手机号', en: 'Mobile number' },
  Contact: { zh: '通讯录', en: 'Address book' },
  DeviceInfo: { zh: '设备信息', en: 'Device data' },
  EXIDNumber: { zh: '身份证号码', en: 'ID number' },
  EXOrderInfo: { zh: '订单信息', en: 'Orders' },
  EXUserPublishContent: { zh: '发布的内容', en: 'Published content' },
  EXUserFollowAcct: { zh: '关注的账号', en: 'Followed accounts' },
  EXUserOpLog: { zh: '操作日志', en: 'Log of actions' },
  AlbumWriteOnly: { zh: '保存到相册', en: 'Saving to the album' },
  LicensePlate: { zh: '车牌号', en: 'Licence plate' },
  BlueTooth: { zh: '蓝牙', en: 'Bluetooth' },
  CalendarWriteOnly: { zh: '写入日历', en: 'Writing to the calendar' },
  Email: { zh: '邮箱', en: 'E-mail address' },
  MessageFile: { zh: '选中的聊天文件', en: 'Chosen files of a chat' },
} satisfies Readonly<Record<string, Words>>;

export type PrivacyKey = keyof typeof privacyItems;

export const isPrivacyKey = (key: string): key is PrivacyKey => Object.hasOwn(privacyItems, key);
