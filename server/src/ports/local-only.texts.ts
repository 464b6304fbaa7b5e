/** What is said when a stand-in would serve strangers. */
export const localOnlyTexts = {
  public: {
    zh: '{part}是本机模拟的，而服务绑定在 {boundTo}，别的机器能访问到',
    en: 'The {partEn} is a stand-in for this machine only, but the server is bound to {boundTo}, where others reach it',
    fix: {
      zh: '设置 {setting}，或只绑定 127.0.0.1',
      en: 'Set {setting}, or bind the server to 127.0.0.1 only',
    },
  },
  moved: {
    zh: '时钟在本机拨快了 {days} 天，里面的日期都是以后的，而服务绑定在 {boundTo}，别的机器能访问到',
    en: 'The clock was moved ahead by {days} days on this machine, so that dates lie in the future, but the server is bound to {boundTo}, where others reach it',
    fix: {
      zh: '换一个新的数据目录（RUZHU_DATA）或数据库（DATABASE_URL），或只绑定 127.0.0.1',
      en: 'Begin with a new data folder (RUZHU_DATA) or database (DATABASE_URL), or bind the server to 127.0.0.1 only',
    },
  },
  parts: {
    mail: { zh: '邮件', en: 'mailer' },
    sms: { zh: '短信', en: 'SMS sender' },
    payments: { zh: '收银台', en: 'cashier' },
    clock: { zh: '可推进的时钟', en: 'movable clock' },
  },
} as const;
