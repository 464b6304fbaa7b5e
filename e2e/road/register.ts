import { CODE, received } from '../testing/outbox.ts';
import { enrolPhone, scan } from '../testing/phone.ts';
import type { Cast } from './cast.ts';

/** Stage B: the service account, from the result of the check to its registration. */
export async function registerAccount(cast: Cast): Promise<void> {
  const { base, merchant, desk } = cast;
  const { page } = desk;
  await desk.link('开始注册服务号').click();

  await desk.at('填写登录邮箱', 'email');
  await desk.isRefused('发送验证码', 'email-empty');
  await desk.field('登录邮箱').fill('fruit@merchant');
  await desk.isRefused('发送验证码', 'email-wrong');
  await desk.field('登录邮箱').fill(merchant.email);
  const since = Date.now() - 1000;
  await desk.button('发送验证码').click();

  await desk.at('输入邮件里的验证码', 'email-code');
  const code = await received(base, merchant.email, CODE, since);
  await desk.field('邮箱验证码').fill(spoilt(code));
  await desk.isRefused('验证邮箱', 'email-code-wrong', /验证码/);
  await desk.field('邮箱验证码').fill(code);
  await desk.button('验证邮箱').click();

  await desk.at('设置登录密码', 'password');
  await desk.isRefused('保存并继续', 'password-empty');
  await desk.field('登录密码').fill('password123');
  await desk.tick('同意《平台服务协议》').check();
  await desk.isRefused('保存并继续', 'password-common', /常/);
  await desk.field('登录密码').fill(merchant.password);
  await desk.button('保存并继续').click();

  await desk.at('账号类型', 'type');
  await desk.button('保存并继续').click();

  await desk.at('营业执照上的主体信息', 'entity');
  await desk.isRefused('保存并继续', 'entity-empty');
  await desk.radio(new RegExp(`^${merchant.kind}`)).check();
  await desk.field(/名称$/).fill(merchant.entityName);
  await desk.field('统一社会信用代码').fill(mistyped(merchant.licenceNumber));
  await desk.field(/姓名$/).fill(merchant.legalRep.name);
  await desk.tick(/^我已对照营业执照核对/).check();
  await desk.isRefused('保存并继续', 'entity-code', /代码/);
  await desk.field('统一社会信用代码').fill(merchant.licenceNumber);
  await desk.button('保存并继续').click();

  await desk.at('选择验证方式', 'proof');
  await desk.radio(new RegExp(`^${merchant.proof}`)).check();
  await desk.button('保存并继续').click();
  if (merchant.proof === '法定代表人验证') await legalRepresentative(cast);

  await desk.at('管理员身份', 'admin');
  await desk.isRefused('保存并发送短信验证码', 'admin-empty');
  await desk.field('管理员姓名').fill(merchant.administrator.name);
  await desk.field('管理员身份证号').fill(mistyped(merchant.administrator.idNumber));
  await desk.field('管理员手机号').fill(merchant.administrator.mobile);
  await desk.isRefused('保存并发送短信验证码', 'admin-id', /身份证/);
  await desk.field('管理员身份证号').fill(merchant.administrator.idNumber);
  const sent = Date.now() - 1000;
  await desk.button('保存并发送短信验证码').click();
  const sms = await received(base, merchant.administrator.mobile, CODE, sent);
  await desk.field(/验证码/).fill(spoilt(sms));
  await desk.isRefused('验证手机号', 'admin-sms-wrong', /验证码/);
  await desk.field(/验证码/).fill(sms);
  await desk.button('验证手机号').click();

  await desk.at('用管理员微信扫码', 'admin-scan');
  await enrolPhone(desk, cast.phone, merchant.administrator);

  await desk.at('服务号名称和介绍', 'name');
  await desk.isRefused('保存并继续', 'name-empty');
  await desk.field('服务号名称').fill('全国最大超市');
  await desk.field('功能介绍').fill(merchant.introduction);
  await desk.choose('运营地区：省份', '海南', '海南省');
  await desk.choose('运营地区：城市', '三沙', '三沙市');
  await desk.isRefused('保存并继续', 'name-forbidden', /名称/);
  await desk.field('服务号名称').fill(merchant.accountName);
  await desk.button('检查名称').click();
  await page
    .getByText(/可以使用|可以用/)
    .first()
    .waitFor();
  await desk.look('name-checked');
  await desk.button('保存并继续').click();

  await desk.at('核对后提交注册', 'check');
  await desk.button('提交注册').click();
  await desk.at(/服务号/, 'done');
}

/** The legal representative proves the entity on a phone of their own. */
async function legalRepresentative({ base, desk, legalRep, merchant }: Cast): Promise<void> {
  await desk.button('生成验证链接').click();
  await desk.page.locator('main a[href*="/s/"]').first().waitFor();
  await desk.look('proof-link');
  await scan(desk, legalRep);
  await legalRep.look('legal-rep');
  await legalRep.isRefused('同意，获取验证码', 'legal-rep-empty');
  await legalRep.field('姓名').fill(merchant.legalRep.name);
  await legalRep.field('身份证号').fill(mistyped(merchant.legalRep.idNumber));
  await legalRep.field('手机号').fill(merchant.legalRep.mobile);
  await legalRep.tick(/本人，同意以上内容/).check();
  await legalRep.isRefused('同意，获取验证码', 'legal-rep-id', /身份证/);
  await legalRep.field('身份证号').fill(merchant.legalRep.idNumber);
  const since = Date.now() - 1000;
  await legalRep.button('同意，获取验证码').click();
  const code = await received(base, merchant.legalRep.mobile, CODE, since);
  await legalRep.field('短信验证码').fill(spoilt(code));
  await legalRep.isRefused('确认', 'legal-rep-code-wrong', /验证码/);
  await legalRep.field('短信验证码').fill(code);
  await legalRep.button('确认').click();
  await legalRep.at('验证通过', 'legal-rep-done');
  await desk.link('继续下一步').click();
}

/** The last digit but one is another; what checks itself notices. */
const mistyped = (number: string) =>
  number.replace(/\d(?=[^\d]*.$)/, (digit) => String((Number(digit) + 1) % 10));

/** A code that is not the right one. */
const spoilt = (code: string) => code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10);
