import type { RefusalTexts } from '@ruzhu/rules';

/** What is said when the SMS gateway is set up wrongly. The address is not repeated: it holds a key. */
export const smsTexts = {
  'sms.url': {
    zh: 'SMS_GATEWAY_URL 应形如 https://:密钥@主机/路径，密钥至少 {shortest} 位',
    en: 'SMS_GATEWAY_URL should look like https://:key@host/path, with a key of at least {shortest} characters',
    fix: {
      zh: '改正 SMS_GATEWAY_URL；只有本机的网关可以用 http',
      en: 'Correct SMS_GATEWAY_URL; only a gateway on this machine may use http',
    },
  },
} satisfies RefusalTexts;
