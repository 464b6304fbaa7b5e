import type { RefusalTexts } from '@ruzhu/rules';

/** What is said when a server outside is set up wrongly. Values are not repeated: they may hold keys. */
export const httpOutTexts = {
  'outside.address': {
    zh: '{setting} 应是 https 开头的网址，里面不带用户名和密码',
    en: '{setting} should be an address that begins with https and holds no name or password',
    fix: {
      zh: '改正 {setting}；只有本机的服务可以用 http',
      en: 'Correct {setting}; only a server on this machine may use http',
    },
  },
  'outside.gateway': {
    zh: '{setting} 应形如 https://:密钥@主机/路径，密钥至少 {shortest} 位',
    en: '{setting} should look like https://:key@host/path, with a key of at least {shortest} characters',
    fix: {
      zh: '改正 {setting}；只有本机的网关可以用 http',
      en: 'Correct {setting}; only a gateway on this machine may use http',
    },
  },
} satisfies RefusalTexts;
