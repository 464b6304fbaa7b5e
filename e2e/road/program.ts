import { received } from '../testing/outbox.ts';
import { paper, square } from '../testing/paper.ts';
import { confirmScan } from '../testing/phone.ts';
import type { Cast } from './cast.ts';

/** Stage D: the mini program by what was verified, up to its review. */
export async function registerProgram(cast: Cast): Promise<void> {
  const { desk, phone } = cast;
  await desk.link('注册小程序').first().click();
  await desk.at('能否复用资质', 'mp-ready');
  await desk.isRefused('同意并开始注册', 'mp-ready-empty');
  await desk.tick('我已阅读并同意《小程序快速注册协议》').check();
  await desk.button('同意并开始注册').click();
  await desk.at('管理员扫码确认', 'mp-scan');
  await confirmScan(desk, phone, 'mp-scan');

  await desk.at('选择复用内容', 'mp-reuse');
  await desk.button('保存并继续').click();
  await openAccount(cast);
  await describe(cast);
  await chooseCategory(cast);
  await handPapers(cast);

  await desk.at('核对后提交', 'mp-check');
  await desk.button('提交审核').click();
  await desk.at('类目审核中', 'mp-reviewing');
}

/** A mailbox of its own, proven by the link in the mail, which is opened in another browser. */
async function openAccount({ base, desk, legalRep, merchant }: Cast): Promise<void> {
  await desk.at('小程序登录邮箱', 'mp-account');
  await desk.isRefused('发送激活邮件', 'mp-account-empty');
  await desk.field('小程序登录邮箱').fill(merchant.email);
  await desk.field(/^登录密码/).fill(merchant.password);
  await desk.tick('我已阅读并同意《小程序平台服务条款》').check();
  await desk.isRefused('发送激活邮件', 'mp-account-same', /邮箱/);
  await desk.field('小程序登录邮箱').fill(merchant.programEmail);
  const since = Date.now() - 1000;
  await desk.button('发送激活邮件').click();
  await desk.at('查收激活邮件', 'mp-sent');

  const link = await received(base, merchant.programEmail, /(https?:\S*\/activate\/\S+)/, since);
  await legalRep.page.goto(link);
  await legalRep.at('确认激活小程序邮箱', 'activate');
  await legalRep.button('确认激活').click();
  await legalRep.at('邮箱已激活', 'activated');
  await desk.link(/小程序名称和介绍/).click();
}

async function describe({ browser, desk, merchant }: Cast): Promise<void> {
  const { page } = desk;
  await desk.at('小程序名称和介绍', 'mp-info');
  await desk.isRefused('保存并继续', 'mp-info-empty');
  await desk.field('小程序名称').fill('微信小程序大全');
  await desk.button('检查名称').click();
  await page.getByText('小程序名称里不能有「小程序」').waitFor();
  await desk.look('mp-info-forbidden');
  await desk.field('小程序名称').fill(merchant.programName);
  await desk.field('介绍').fill(merchant.introduction);
  await desk.upload('头像', 'avatar.png', await square(browser, merchant.programName.slice(0, 1)));
  await desk.button('使用这张头像').waitFor();
  await desk.look('mp-info-crop');
  await desk.button('使用这张头像').click();
  await page
    .getByText(/已上传/)
    .first()
    .waitFor();
  await desk.button('保存并继续').click();
}

async function chooseCategory({ desk, merchant }: Cast): Promise<void> {
  const [first, second] = merchant.category;
  await desk.at('服务类目', 'mp-category');
  await desk.isRefused('保存并继续', 'mp-category-empty');
  await desk.field(/^您卖什么/).fill(merchant.searched);
  await desk.button(`添加 ${first} > ${second}`).first().click();
  await desk.page.getByText('已选 1 个').waitFor();
  await desk.look('mp-category-chosen');
  await desk.button('保存并继续').click();
}

async function handPapers({ browser, desk, merchant }: Cast): Promise<void> {
  const [licence] = merchant.papers;
  await desk.at('上传类目资质', 'mp-licence');
  // The business licence is there already, and covers it.
  if (!licence) return desk.button('保存并继续').click();
  await desk.radio(licence.kind).check();
  await desk.isRefused('保存并继续', 'mp-licence-empty');
  await desk.field(/^有效期至/).fill('2019-01-31');
  const lines = [merchant.entityName, `许可证编号 ${licence.number}`, `食品类别 ${licence.items}`];
  await desk.upload('证件照片或扫描件', 'licence.png', await paper(browser, licence.kind, lines));
  await desk.page
    .getByText(/已上传/)
    .first()
    .waitFor();
  await desk.isRefused('保存并继续', 'mp-licence-expired', /到期/);
  await desk.field(/^证号/).fill(licence.number);
  await desk.field(/^有效期至/).fill('2029-01-31');
  await desk.button('保存并继续').click();
}

/** Settings, AppID and the secret that is shown once. Gives the AppID of the mini program. */
export async function receiveProgram({ desk, phone, merchant }: Cast): Promise<string> {
  const { page } = desk;
  await page.reload();
  await desk.at('小程序已通过审核', 'mp-approved');
  await desk.link('完成设置并查看 AppID').click();
  await desk.at('小程序已开通', 'handover');
  await desk.link('相关公众号').click();
  await desk.at('相关公众号', 'mp-related');
  await desk.button('保存并继续').click();

  await desk.at('用户隐私保护指引', 'mp-privacy');
  await desk.isRefused('保存并继续', 'mp-privacy-empty');
  for (const kind of ['收货地址', '手机号', '订单信息']) await desk.tick(kind).check();
  for (const purpose of ['用于配送您订购的商品', '用于联系您配送商品', '用于查询订单和售后'])
    await desk.button(purpose).click();
  await desk.field(/^联系邮箱/).fill(merchant.email);
  await desk.tick(/^我已阅读/).check();
  await desk.tick(/^我承诺/).check();
  await desk.button('保存并继续').click();

  await desk.at('基础库最低版本', 'mp-base');
  await desk.field(/^基础库最低版本/).fill('2.9');
  await desk.isRefused('保存', 'mp-base-low');
  await desk.field(/^基础库最低版本/).fill('2.13.1');
  await desk.button('保存').click();

  await desk.at('小程序已开通', 'handover-set');
  await desk.button('生成 AppSecret').click();
  await desk.button('管理员扫码确认').click();
  await confirmScan(desk, phone, 'secret');
  await desk.button('我已保存好').waitFor();
  await desk.look('secret');
  await desk.button('我已保存好').click();
  await desk.tick(/^我已核对两个 AppID/).check();
  await desk.button('确认接收').click();
  await page.getByText('已确认接收').waitFor();
  await desk.look('handover-done');
  const program = page.getByRole('region', { name: `小程序「${merchant.programName}」` });
  return program.getByText(/^wx[0-9a-f]{16}$/).innerText();
}
