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
} satisfies Readonly<Record<string, Words>>;
