import type { RefusalTexts } from '@ruzhu/rules';

/** What is said when the database would let the product see every merchant's rows at once. */
export const appRoleTexts = {
  'database.role': {
    zh: '数据库角色 {role} 可以绕过行级安全策略，商家之间的资料隔离不再有保障',
    en: 'The database role {role} can go round row-level security, which keeps merchants apart',
    fix: {
      zh: '让程序以 ruzhu_app 的身份连接，这个角色不拥有表，也没有 SUPERUSER 和 BYPASSRLS',
      en: 'Let the program connect as ruzhu_app, a role that owns no table and has neither SUPERUSER nor BYPASSRLS',
    },
  },
} as const satisfies RefusalTexts;
