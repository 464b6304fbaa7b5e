import type { Words } from '@ruzhu/rules';

const w = (zh: string, en: string): Words => ({ zh, en });

/** What the commands on the data of a server say. */
export const operateWords = {
  tooMany: w('这个命令不带别的内容', 'This command takes nothing else'),
  unreadable: w('{file} 读不出来（{reason}）', '{file} cannot be read ({reason})'),
  walked: w(
    '核对了 {rows} 条记录、{heads} 个签名，{seconds} 秒，每秒 {rate} 条',
    '{rows} rows and {heads} signatures in {seconds} s, {rate} rows a second',
  ),
  chainHolds: w('审计记录完整', 'The audit log is whole'),
  'chain.missing': w('第 {seq} 条不见了', 'Row {seq} is missing'),
  'chain.altered': w('第 {seq} 条被改过', 'Row {seq} was altered'),
  'chain.differs': w(
    '第 {seq} 条与签名时的不同，之前的记录被改写过',
    'Row {seq} is not the one that was signed: the chain up to it was written anew',
  ),
  'chain.forged': w('第 {seq} 条的签名不是本系统签的', 'The signature of row {seq} is not ours'),
  'chain.cut': w('第 {seq} 条起的记录被删掉了', 'The rows from {seq} on were taken away'),
  rewrapped: w(
    '{rewrapped} 把商户密钥改由 {kek} 加密',
    '{rewrapped} keys of merchants are wrapped under {kek} now',
  ),
  'rootKey.replaced': w(
    '新的根密钥在 keys/root.key，马上另存一份；旧的在 keys/root.key.previous，还要用以前的备份时才留着',
    'The new root key is keys/root.key: keep a copy apart now. The old one is keys/root.key.previous: keep it for as long as older backups may be needed',
  ),
  'rootKey.give': w(
    '把 RUZHU_ROOT_KEY 改成 RUZHU_NEXT_ROOT_KEY 的值，去掉后者，重新启动服务',
    'Set RUZHU_ROOT_KEY to the value of RUZHU_NEXT_ROOT_KEY, take the latter away and start the server again',
  ),
  oneMailbox: w('写一个邮箱，和 --reason 原因', 'Name one mailbox, and why by --reason'),
  passkeysReset: w(
    '通行密钥取走了，登录都结束了；现在可以用密码和手机登录，再添加新的',
    'The passkeys are taken away and all sign-ins ended; sign in by password and phone, and add a new one',
  ),
  noPasskeys: w('名下没有通行密钥', 'There is no passkey'),
  noSuchStaff: w('没有人用邮箱 {mailbox} 登录工作台', 'Nobody signs in to the console as {mailbox}'),
  oneFolder: w('写一个文件夹', 'Name one folder'),
  backedUp: w(
    '备份写进了 {folder}：{rows} 行、{files} 个文件',
    'The backup is in {folder}: {rows} rows and {files} files',
  ),
  filesElsewhere: w(
    '文件在对象存储里，由它自己的版本和备份保管',
    'The files lie in a bucket and are kept safe by its own versions and backups',
  ),
  rootKeyApart: w(
    '根密钥（指纹 {name}）不在备份里：另外保存，没有它备份打不开',
    'The root key (fingerprint {name}) is not in it: keep it apart, nothing opens without it',
  ),
  fileMissing: w('文件 {id} 有记录，但磁盘上没有', 'The file {id} has a row, but is not on the disk'),
  restored: w(
    '{at} 的备份恢复好了：{rows} 行、{files} 个文件',
    'The backup of {at} is restored: {rows} rows and {files} files',
  ),
  held: w(
    '{held} 条当时没发出的邮件和短信没有再发，可以在工作台重发',
    '{held} mails and messages that were waiting then are held back; they can be sent again from the console',
  ),
  verifyNext: w('接下来运行 ruzhu audit verify', 'Run ruzhu audit verify next'),
  drained: w(
    '处理了 {handled} 条；还在等的 {waiting} 条，其中 {failing} 条发送失败过；不再重试的 {dead} 条',
    '{handled} handled; {waiting} waiting, {failing} of which have failed before; {dead} given up',
  ),
  reconciled: w(
    '问了 {asked} 笔订单；结果不明的还有 {uncertain} 笔',
    '{asked} orders asked about; {uncertain} still without a result',
  ),
  merchantsWanted: w('--merchants 是 1 到 5000 的整数', '--merchants is a whole number from 1 to 5000'),
  addressWanted: w(
    '服务正在运行，但不在 {url}：用 --url 写出它的地址',
    'The server is running, but not at {url}: name its address by --url',
  ),
  seeded: w('第 {number} 个：{name}，{stage}', '{number}: {name}, {stage}'),
  seedSum: w('添加了 {count} 个商户', '{count} merchants were added'),
  'stage.begun': w('刚验证邮箱', 'mailbox proved'),
  'stage.bound': w('已绑定管理员', 'administrator bound'),
  'stage.registered': w('已注册，未认证', 'registered, not verified'),
  'stage.ready': w('认证资料填完，待支付', 'ready to pay'),
  'stage.waiting': w('已支付，等待审核', 'paid, waiting for its review'),
  'stage.returned': w('审核退回，待修改', 'returned by the reviewer'),
  'stage.verified': w('已认证', 'verified'),
  'stage.program': w('正在创建小程序', 'mini program begun'),
  'stage.delivered': w('小程序已交付', 'mini program delivered'),
} satisfies Readonly<Record<string, Words>>;
