import type { RefusalTexts } from '@ruzhu/rules';

/** What is said when a command of the operator cannot do its work. */
export const operateTexts = {
  'operate.nothing_here': {
    zh: '数据目录 {folder} 里没有数据',
    en: 'There is no data in the folder {folder}',
    fix: {
      zh: '用 RUZHU_DATA 指向服务用的数据目录，或用 DATABASE_URL 指向它的数据库',
      en: 'Point RUZHU_DATA to the data folder of the server, or DATABASE_URL to its database',
    },
  },
  'operate.next_root_missing': {
    zh: '换密钥换到一半，找不到指纹为 {name} 的根密钥',
    en: 'A renewal of the keys is half done, and the root key with the fingerprint {name} is not here',
    fix: {
      zh: '把它放回 keys/root.key.next，或用 RUZHU_NEXT_ROOT_KEY 给出，再运行 ruzhu keys rotate',
      en: 'Put it back as keys/root.key.next, or give it as RUZHU_NEXT_ROOT_KEY, and run ruzhu keys rotate again',
    },
  },
  'operate.next_root_wanted': {
    zh: '根密钥由 RUZHU_ROOT_KEY 给出，新的也要由环境给出',
    en: 'The root key is given as RUZHU_ROOT_KEY, so the new one must be given too',
    fix: {
      zh: '把 RUZHU_NEXT_ROOT_KEY 设为新的 32 字节 base64，服务和这个命令都要设',
      en: 'Set RUZHU_NEXT_ROOT_KEY to 32 new bytes in base64, for the server and for this command',
    },
  },
} satisfies RefusalTexts;
