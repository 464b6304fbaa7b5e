import type { PrivacyKey } from '@ruzhu/rules';

/**
 * Usual sentences for what a kind of information is used for, to be clicked and changed. They become part of the guide
 * that users of the mini program read, so they are Chinese in every language of these pages.
 */
export const wordings: Readonly<Record<PrivacyKey, readonly string[]>> = {
  UserInfo: ['用于显示您的头像和昵称', '用于区分会员身份'],
  Location: ['用于查找附近的门店', '用于计算配送范围'],
  Address: ['用于配送您订购的商品', '用于退换货时上门取件'],
  Invoice: ['用于给您开具发票'],
  RunData: ['用于参加步数活动'],
  Record: ['用于给客服发送语音'],
  Album: ['用于上传评价图片', '用于售后时提供凭证'],
  Camera: ['用于扫描商品条码', '用于拍摄售后凭证'],
  PhoneNumber: ['用于联系您配送商品', '用于登录和识别会员'],
  Contact: ['用于选择收货联系人'],
  DeviceInfo: ['用于保障账号和交易安全'],
  EXIDNumber: ['用于跨境商品清关实名', '用于法律要求的实名核验'],
  EXOrderInfo: ['用于查询订单和售后', '用于统计购买记录'],
  EXUserPublishContent: ['用于展示您发布的评价'],
  EXUserFollowAcct: ['用于展示您关注的账号'],
  EXUserOpLog: ['用于排查故障和改进服务'],
  AlbumWriteOnly: ['用于保存商品海报到相册'],
  LicensePlate: ['用于停车缴费和车辆识别'],
  BlueTooth: ['用于连接门店的蓝牙设备'],
  CalendarWriteOnly: ['用于添加到店预约提醒'],
  Email: ['用于发送电子发票和通知'],
  MessageFile: ['用于上传售后凭证文件'],
};

/** What nearly every shop handles; the other kinds stand below. */
export const usual: readonly PrivacyKey[] = [
  'Address',
  'PhoneNumber',
  'EXOrderInfo',
  'UserInfo',
  'Location',
  'Album',
  'Camera',
  'Invoice',
];
