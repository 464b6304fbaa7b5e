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
  'operate.stand_ins_in_use': {
    zh: '服务正在运行，邮件、短信或付款由它自己的本机模拟处理',
    en: 'The server is running, and its own stand-ins take care of mail, SMS or payments',
    fix: {
      zh: '服务运行时它自己会做这件事；要用命令做，先停止服务，或配置 SMTP_URL、SMS_GATEWAY_URL 和微信支付',
      en: 'While it runs it does this by itself; stop it first, or set SMTP_URL, SMS_GATEWAY_URL and WeChat Pay',
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
  'backup.not_empty': {
    zh: '文件夹 {folder} 里已经有东西',
    en: 'There is something in the folder {folder} already',
    fix: { zh: '换一个空的，或还没有的文件夹', en: 'Name an empty one, or one that is not there yet' },
  },
  'restore.no_backup': {
    zh: '{folder} 里没有完整的备份',
    en: 'There is no whole backup in {folder}',
    fix: {
      zh: '指向 ruzhu backup 写完的文件夹，里面有 contents.json',
      en: 'Name the folder that ruzhu backup has written to its end, with contents.json in it',
    },
  },
  'restore.newer': {
    zh: '备份是由更新的版本 {version} 做的',
    en: 'The backup was made by a newer version, {version}',
    fix: { zh: '用这个版本或更新的版本恢复', en: 'Restore it with that version or a newer one' },
  },
  'restore.not_empty': {
    zh: '{place} 里已经有数据，恢复不会覆盖它',
    en: 'There is data in {place} already, and a restore never writes over it',
    fix: {
      zh: '用 RUZHU_DATA 指向一个空的数据目录，或用 DATABASE_URL 指向一个空的数据库',
      en: 'Point RUZHU_DATA to an empty folder, or DATABASE_URL to an empty database',
    },
  },
  'restore.root_key_missing': {
    zh: '备份里没有根密钥，需要另存的那一个（指纹 {name}）',
    en: 'The root key is not in the backup: the one that was kept apart is needed (fingerprint {name})',
    fix: {
      zh: '用 --root-key 文件 给出，或放到 {file}，或设置 RUZHU_ROOT_KEY',
      en: 'Give it by --root-key FILE, put it at {file}, or set RUZHU_ROOT_KEY',
    },
  },
  'restore.root_key_differs': {
    zh: '这个根密钥（指纹 {found}）不是备份的（指纹 {name}）',
    en: 'This root key (fingerprint {found}) is not the one of the backup (fingerprint {name})',
    fix: { zh: '换上备份的那一个', en: 'Use the one of the backup' },
  },
  'restore.altered': {
    zh: '备份里的 {part} 不完整，或被改过',
    en: '{part} in the backup is not whole, or was altered',
    fix: { zh: '用另一份备份', en: 'Use another backup' },
  },
} satisfies RefusalTexts;
