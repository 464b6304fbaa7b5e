import type { RefusalTexts } from '@ruzhu/rules';

/** What is said when WeChat Pay is set up wrongly. Keys are never repeated. */
export const wechatPayTexts = {
  'pay.incomplete': {
    zh: '微信支付只设置了一部分，还缺 {missing}',
    en: 'WeChat Pay is only partly set up; still missing: {missingEn}',
    fix: {
      zh: '补上缺的设置，或删去所有 WECHATPAY_ 开头的设置，改用本机收银台',
      en: 'Add what is missing, or remove every setting that begins with WECHATPAY_ to use the local cashier',
    },
  },
  'pay.base_url': {
    zh: 'WECHATPAY_BASE_URL 应是 https 网址',
    en: 'WECHATPAY_BASE_URL should be an https address',
    fix: {
      zh: '删去它就会使用 https://api.mch.weixin.qq.com；只有本机可以用 http',
      en: 'Remove it to use https://api.mch.weixin.qq.com; plain http is for this machine only',
    },
  },
  'pay.mch_id': {
    zh: 'WECHATPAY_MCH_ID 应是商户号，由 8 到 32 位数字组成',
    en: 'WECHATPAY_MCH_ID should be the number of the merchant, 8 to 32 digits',
    fix: {
      zh: '在商户平台的「账户中心 › 商户信息」里查看商户号',
      en: 'Find it on the merchant platform, under account centre › merchant information',
    },
  },
  'pay.app_id': {
    zh: 'WECHATPAY_APP_ID 应是以 wx 开头的 18 位 AppID',
    en: 'WECHATPAY_APP_ID should be an AppID: wx and 16 more characters',
    fix: {
      zh: '填写已和商户号绑定的服务号或小程序的 AppID',
      en: 'Use the AppID of a service account or mini program that is bound to the merchant',
    },
  },
  'pay.serial_no': {
    zh: 'WECHATPAY_SERIAL_NO 应是商户 API 证书的序列号，由 40 位十六进制数字组成',
    en: 'WECHATPAY_SERIAL_NO should be the serial number of the merchant’s API certificate, 40 hexadecimal digits',
    fix: {
      zh: '在商户平台的「账户中心 › API 安全」里查看证书序列号',
      en: 'Find it on the merchant platform, under account centre › API security',
    },
  },
  'pay.private_key': {
    zh: 'WECHATPAY_PRIVATE_KEY 里没有读到 2048 位以上的 RSA 私钥',
    en: 'WECHATPAY_PRIVATE_KEY holds no RSA private key of at least 2048 bits',
    fix: {
      zh: '填写 apiclient_key.pem 的内容，或它的路径，并让运行服务的用户能读它',
      en: 'Give the content of apiclient_key.pem, or its path, and let the user of the server read it',
    },
  },
  'pay.api_v3_key': {
    zh: 'WECHATPAY_API_V3_KEY 应为 32 字节，现在是 {bytes} 字节',
    en: 'WECHATPAY_API_V3_KEY must have 32 bytes; it has {bytes}',
    fix: {
      zh: '填写在商户平台的「账户中心 › API 安全」里设置的 APIv3 密钥',
      en: 'Use the APIv3 key that was set on the merchant platform, under account centre › API security',
    },
  },
  'pay.public_key': {
    zh: 'WECHATPAY_PUBLIC_KEY 里没有读到 2048 位以上的 RSA 公钥',
    en: 'WECHATPAY_PUBLIC_KEY holds no RSA public key of at least 2048 bits',
    fix: {
      zh: '填写从商户平台下载的 pub_key.pem 的内容或路径；有几把时用逗号分开',
      en: 'Give the content or the path of the pub_key.pem from the merchant platform; several are parted by commas',
    },
  },
  'pay.public_key_id': {
    zh: 'WECHATPAY_PUBLIC_KEY_ID 应是公钥 ID（PUB_KEY_ID_ 开头）或平台证书序列号，与公钥一一对应',
    en: 'WECHATPAY_PUBLIC_KEY_ID should be the id of the public key (PUB_KEY_ID_…) or the serial number of a platform certificate, one for each key',
    fix: {
      zh: '照公钥的顺序填写，用逗号分开；应答用第一把验签',
      en: 'List them in the order of the keys, parted by commas; answers are asked for under the first',
    },
  },
  'pay.notice_url': {
    zh: '微信支付只向 https 网址发送支付结果，而 PUBLIC_URL 是 {publicUrl}',
    en: 'WeChat Pay sends its notices to https addresses only, but PUBLIC_URL is {publicUrl}',
    fix: {
      zh: '把 PUBLIC_URL 改为外网能打开的 https 网址',
      en: 'Set PUBLIC_URL to an https address that can be reached from outside',
    },
  },
} satisfies RefusalTexts;
