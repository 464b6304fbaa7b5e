import type { RefusalTexts } from '@ruzhu/rules';

/** What is said when the product cannot start for want of its root key. */
export const rootKeyTexts = {
  'vault.root_key_length': {
    zh: '根密钥应为 32 字节的 Base64，{where} 里是 {bytes} 字节',
    en: 'The root key must be 32 bytes in Base64; {where} holds {bytes}',
    fix: {
      zh: '放回备份的密钥；还没有数据时可以删掉它，让程序重新生成',
      en: 'Put the backed-up key back; while there is no data yet, remove it and a new one is made',
    },
  },
  'vault.root_key_rights': {
    zh: '根密钥 {file} 的权限是 {mode}，别的用户也能读到',
    en: 'The root key {file} has mode {mode}, so that other users can read it',
    fix: { zh: '运行 chmod 600 {file}', en: 'Run chmod 600 {file}' },
  },
  'vault.root_key_folder': {
    zh: '不能在 {folder} 里写入根密钥',
    en: 'The root key cannot be written to {folder}',
    fix: {
      zh: '让运行服务的用户能写这个目录，或设置 RUZHU_ROOT_KEY',
      en: 'Let the user of the server write there, or set RUZHU_ROOT_KEY',
    },
  },
  'vault.root_key_differs': {
    zh: '{file} 里的根密钥与 RUZHU_ROOT_KEY 不是同一个',
    en: 'The root key in {file} is not the one of RUZHU_ROOT_KEY',
    fix: {
      zh: '只保留加密现有数据的那一个',
      en: 'Keep only the one that the existing data was encrypted with',
    },
  },
  'vault.root_key_strange': {
    zh: '根密钥（指纹 {name}）不是数据库里数据的根密钥',
    en: 'The root key (fingerprint {name}) is not the one of the data in the database',
    fix: {
      zh: '换上 ruzhu keys rotate 之后的根密钥，或与备份一起保存的那一个',
      en: 'Use the root key that ruzhu keys rotate made last, or the one that was kept with the backup',
    },
  },
} satisfies RefusalTexts;
