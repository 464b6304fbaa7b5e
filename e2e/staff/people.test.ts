import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { firstScan, scanWith } from '../testing/phone.ts';
import { Visitor } from '../testing/visitor.ts';
import { openWorld, type World } from '../testing/world.ts';

const OPERATOR = { name: '郑示例', email: 'operator@ruzhu.example', password: 'harbor-violin-73-mist' };
const REVIEWER = { name: '冯示例', email: 'reviewer@agency.example', password: 'copper-meadow-18-lamp' };

let world: World;
let operator: Visitor;
let operatorsPhone: Visitor;
let reviewer: Visitor;
let reviewersPhone: Visitor;

beforeAll(async () => {
  world = await openWorld();
  const come = (who: string, device: 'phone' | 'staff') =>
    Visitor.come(world.browser, world.server.url, `staff-${who}`, device);
  [operator, operatorsPhone, reviewer, reviewersPhone] = await Promise.all([
    come('operator', 'staff'),
    come('operator-phone', 'phone'),
    come('reviewer', 'staff'),
    come('reviewer-phone', 'phone'),
  ]);
});
afterAll(() => world.close());
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    for (const one of [operator, operatorsPhone, reviewer, reviewersPhone]) console.log(await one.standing());
  });
});

/** Name, mailbox and password by a link that works once, then the own phone. */
async function join(desk: Visitor, phone: Visitor, link: string, who: typeof OPERATOR): Promise<void> {
  await desk.page.goto(link);
  await desk.at('建立您的工作账号', 'join');
  await desk.isRefused('下一步：绑定手机', 'join-empty', /填写姓名/);
  await desk.field('姓名').fill(who.name);
  await desk.field('邮箱').fill(who.email);
  await desk.field('密码').fill('password123');
  await desk.button('下一步：绑定手机').click();
  await desk.page
    .getByText(/太常见/)
    .first()
    .waitFor();
  await desk.look('join-common');
  await desk.field('密码').fill(who.password);
  // The line under the field goes away and moves the button: the key is where it was.
  await desk.field('密码').press('Enter');
  await desk.at('绑定您的手机', 'join-scan');
  await firstScan(desk, phone, who.name);
}

test('The link of the ready line makes the first operator, once', async () => {
  const link = /https?:\S+\/console\/first\/\S+/.exec(world.server.ready)?.[0] ?? '';
  await join(operator, operatorsPhone, link, OPERATOR);
  await operator.at('接入清单', 'setup');
  await reviewer.page.goto(link);
  await reviewer.field('姓名').fill('陌生人');
  await reviewer.field('邮箱').fill('stranger@agency.example');
  await reviewer.field('密码').fill('granite-window-64-plum');
  await reviewer.button('下一步：绑定手机').click();
  await reviewer.page.getByRole('link', { name: '去登录' }).waitFor();
  await reviewer.look('link-used');
});

test('An operator adds an agency and invites a reviewer, who signs in with a phone of their own', async () => {
  await operator.link('添加审核机构').click();
  await operator.at('审核机构', 'agencies');
  await operator.button('添加审核机构').click();
  const form = operator.page.getByRole('dialog');
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByText('填写机构名称').waitFor();
  await operator.look('agency-empty');
  await form.getByRole('textbox', { name: '机构名称' }).fill('示例审核所');
  await form.getByRole('textbox', { name: '机构电话' }).fill('021-60000001');
  await form.getByRole('textbox', { name: '容量' }).fill('50');
  await form.getByRole('textbox', { name: '每单价格（元）' }).fill('80');
  await form.getByRole('button', { name: '保存' }).click();
  await operator.page.getByText('已保存：示例审核所').waitFor();

  await operator.page.goto('/console/people');
  await operator.at('人员与角色', 'people');
  await operator.button('邀请一位同事').click();
  const invitation = operator.page.getByRole('dialog');
  await invitation.getByRole('checkbox', { name: /^审核员/ }).check();
  await invitation.getByRole('combobox', { name: '所属审核机构' }).click();
  await operator.page.getByTitle('示例审核所').click();
  await invitation.getByRole('button', { name: '生成邀请链接' }).click();
  const link = await invitation.getByText(/\/console\/first\//).innerText();
  await operator.look('invitation');

  await join(reviewer, reviewersPhone, link, REVIEWER);
  await reviewer.at('待办队列', 'queue');
  await reviewer.button('退出登录').click();
  await reviewer.at('登录工作台', 'login');
  await reviewer.field('邮箱').fill(REVIEWER.email);
  await reviewer.field('密码').fill(REVIEWER.password);
  await reviewer.button('下一步：扫码').click();
  await reviewer.at('用您的手机扫码登录', 'login-scan');
  await scanWith(reviewer, reviewersPhone);
  await reviewer.at('待办队列', 'queue-again');
});

test('No page of theirs had a fault of its own, for axe or to the eye', () => {
  const everybody = [operator, operatorsPhone, reviewer, reviewersPhone];
  expect(everybody.flatMap(({ faults }) => faults)).toEqual([]);
});
