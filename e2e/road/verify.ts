import { licencePaper } from '../testing/paper.ts';
import { confirmScan } from '../testing/phone.ts';
import type { Cast } from './cast.ts';

/** Stage C: handed in and checked. */
export async function handIn(cast: Cast): Promise<void> {
  const { browser, desk, merchant, phone } = cast;
  const { page } = desk;
  await desk.link('开始主体认证').click();
  await desk.at('开始主体认证', 'agree');
  await desk.isRefused('同意并开始认证', 'agree-empty');
  await desk.tick('已阅读并同意《认证服务协议》').check();
  await desk.button('同意并开始认证').click();

  await desk.at('确认管理员和认证类型', 'who');
  await desk.button('保存并继续').click();
  await desk.at(/扫码/, 'scan');
  await confirmScan(desk, phone, 'verification');

  await desk.at('上传营业执照', 'licence');
  await desk.isRefused('保存并继续', 'licence-empty');
  await desk.upload('营业执照照片或扫描件', 'broken.png', Buffer.from('not a picture'));
  await desk.button('重新上传').waitFor();
  await desk.look('licence-broken');
  await desk.upload('营业执照照片或扫描件', 'licence.png', await licencePaper(browser, merchant));
  await page
    .getByText(/已上传/)
    .first()
    .waitFor();
  await desk.field('经营范围').fill(merchant.scope);
  await desk.field('住所或经营场所').fill('海南省三沙市示例路 1 号');
  await desk.field('成立日期').fill('2031-02-30');
  await desk.tick('长期').check();
  await desk.isRefused('保存并继续', 'licence-date', /日期/);
  await desk.field('成立日期').fill('2021-03-15');
  await desk.button('保存并继续').click();

  await desk.at('对公账户', 'bank');
  // A sole proprietor may go on without an account.
  if (merchant.kind === '企业') await desk.isRefused('保存并继续', 'bank-empty');
  await desk.choose('开户行', '中国银行', '中国银行');
  await page.getByRole('combobox', { name: '开户省份' }).selectOption('海南省');
  await desk.choose('开户城市', '海口', '海口市');
  await desk.field('支行').fill('海口示例支行');
  await desk.field('银行账号').fill('2658');
  await desk.isRefused('保存并继续', 'bank-account', /账号/);
  await desk.field('银行账号').fill('265812345678');
  await desk.button('保存并继续').click();

  await desk.at('认证联系人', 'contact');
  await desk.button('保存并继续').click();

  await desk.at('名称依据', 'naming');
  await desk.isRefused('保存并继续', 'naming-empty');
  await desk.radio(/^基于自选词汇/).check();
  await desk.button('保存并继续').click();

  await desk.at('发票', 'invoice');
  await desk.isRefused('保存并继续', 'invoice-empty');
  await desk.radio('增值税电子普通发票').check();
  await desk.field('接收邮箱').fill(merchant.email);
  await desk.button('保存并继续').click();

  await desk.at('提交前检查', 'preflight');
  await desk.tick(/^我已了解建议修改的/).check();
  await desk.button('去支付').click();
}

/** The one interruption, the administrator's consent to the amount, and the payment itself. */
export async function pay({ desk, phone }: Cast): Promise<void> {
  await desk.at('支付后不能退款', 'pay-confirm');
  await desk.isRefused('确认，去支付 ¥300.00', 'pay-confirm-empty');
  await desk.tick(/^我知道：支付后不退/).check();
  await desk.tick(/^我知道会有审核来电/).check();
  await desk.button('确认，去支付 ¥300.00').click();
  await desk.at('用管理员的手机确认', 'pay-scan');
  await confirmScan(desk, phone, 'pay');

  await desk.at('支付认证审核费', 'pay');
  const cashier = await desk.link('打开收银台').getAttribute('href');
  await phone.page.goto(cashier ?? '');
  await phone.at('收银台', 'cashier');
  await phone.button('余额不足').click();
  await phone.page.getByText('余额不足，没有扣款').waitFor();
  await phone.look('cashier-refused');
  await phone.button('付款成功').click();
  await phone.page.getByText('付款成功，已通知平台').waitFor();
  await phone.look('cashier-paid');
  await desk.at('已提交认证', 'submitted');
  await desk.link('查看认证进度').click();
  await desk.at('认证进行中', 'status');
}
