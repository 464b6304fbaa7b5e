import type { Locator } from 'playwright-core';
import { licencePaper } from '../testing/paper.ts';
import type { Visitor } from '../testing/visitor.ts';
import type { Cast } from './cast.ts';

/** Takes a chair at the desk, as a sandbox allows. */
export async function takeChair({ staff }: Cast): Promise<void> {
  await staff.page.goto('/console/');
  await staff.at('登录工作台', 'console-login');
  await staff.isRefused('下一步：扫码', 'console-login-empty', /填写邮箱/);
  await staff.page.goto('/local/staff');
  await staff.at('以审核员身份处理', 'chairs');
  await staff.button('审核员').click();
  await staff.at('待办队列', 'queue');
}

/** Takes the next case, whose heading holds these words. */
async function claim(staff: Visitor, heading: string, name: string): Promise<void> {
  await staff.button('领取下一单').click();
  await staff.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await staff.page.getByRole('table', { name: '逐项核对' }).waitFor();
  await staff.look(name);
}

const agreeing = (staff: Visitor): Locator => staff.page.getByRole('button', { name: /：一致$/ });

/** Finds every item as it should be. */
async function findAllRight(staff: Visitor): Promise<void> {
  const count = await agreeing(staff).count();
  for (let place = 0; place < count; place += 1) await agreeing(staff).nth(place).click();
}

async function decide(staff: Visitor, decision: string, name: string): Promise<void> {
  await staff.button(decision).click();
  await staff.page.getByRole('dialog').waitFor();
  await staff.look(`${name}-summary`);
  await staff.page.getByRole('dialog').getByRole('button', { name: '确认提交' }).click();
  await staff.at(new RegExp(`已提交：${decision}`), `${name}-decided`);
}

/** Does not wait until the decision leaves by itself. */
async function sendNow(staff: Visitor): Promise<void> {
  await staff.button('现在发出').click();
  await staff.page.getByText('已发出，商户会收到通知').waitFor();
}

/** Shows the number, says the two digits, and writes down that the contact answered. */
async function callContact(staff: Visitor, contact: string): Promise<void> {
  await staff.button('打电话').click();
  const panel = staff.page.getByRole('dialog', { name: '电话核实' });
  await panel.getByRole('button', { name: '记录通话' }).click();
  await panel.getByText('选择结果').first().waitFor();
  await panel.getByRole('button', { name: '显示号码' }).click();
  await panel.getByText(contact.replace(/(...)(....)(....)/, '$1 $2 $3')).waitFor();
  await panel.getByRole('radio', { name: '1 已接通并确认' }).check();
  await panel.getByRole('textbox', { name: '通话记录' }).fill('核对码答对，本人知情');
  await staff.look('call');
  await panel.getByRole('button', { name: '记录通话' }).click();
  await staff.page.getByRole('complementary').getByText('已接通并确认').first().waitFor();
}

/** Entity: the call first, then item by item. */
export async function passEntity({ staff, merchant }: Cast): Promise<void> {
  await claim(staff, merchant.entityName, 'case-entity');
  await callContact(staff, merchant.administrator.mobile);
  await findAllRight(staff);
  await decide(staff, '通过', 'case-entity');
  await sendNow(staff);
}

/** The licence goes back with a reason out of the library; the decision is taken back once before it leaves. */
export async function returnLicence({ staff, merchant }: Cast): Promise<void> {
  await claim(staff, merchant.entityName, 'case-first');
  await callContact(staff, merchant.administrator.mobile);
  await findAllRight(staff);
  await staff.page.getByRole('button', { name: '执照有效期和经营范围：不符' }).click();
  await staff.page.getByRole('combobox', { name: '执照有效期和经营范围 原因' }).click();
  await staff.page.getByTitle('照片模糊，看不清文字（可补充）').click();
  await staff.page.locator('.ant-select-item-option').first().waitFor({ state: 'hidden' });
  await staff.page.getByRole('complementary').getByText('照片模糊，看不清文字').first().waitFor();
  await staff.look('case-differs');
  await decide(staff, '要求补充', 'case-first');
  await staff.button('撤回（Z）').click();
  await staff.page.getByRole('table', { name: '逐项核对' }).waitFor();
  await decide(staff, '要求补充', 'case-again');
  await sendNow(staff);
}

/** The merchant hands in a better picture of what was returned, and only of that. */
export async function mendLicence({ browser, desk, merchant }: Cast): Promise<void> {
  await desk.page.reload();
  await desk.link('查看需要补充的材料').click();
  await desk.at('需要补充 1 项材料', 'fix');
  await desk.isRefused('提交补充材料', 'fix-unmended', /还有 1 页没有补充/);
  await desk.link(/^去修改/).click();
  await desk.at('上传营业执照', 'fix-licence');
  await desk.button('删除').click();
  const box = '营业执照照片或扫描件';
  await desk.upload(box, 'licence-2.png', await licencePaper(browser, merchant, 'large'));
  await desk.page
    .getByText(/已上传/)
    .first()
    .waitFor();
  await desk.button('保存并继续').click();
  await desk.at(/补充/, 'fix-mended');
  await desk.button('提交补充材料').click();
  await desk.at('认证进行中', 'fix-sent');
}

export async function passName({ staff, merchant }: Cast): Promise<void> {
  await claim(staff, merchant.entityName, 'case-name');
  await findAllRight(staff);
  await decide(staff, '名称通过', 'case-name');
  await sendNow(staff);
}

export async function passProgram({ staff, merchant }: Cast): Promise<void> {
  await claim(staff, merchant.programName, 'case-program');
  await findAllRight(staff);
  await decide(staff, '通过', 'case-program');
  await sendNow(staff);
}
