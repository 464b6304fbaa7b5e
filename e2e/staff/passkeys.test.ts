import { afterAll, beforeAll, expect, test } from 'vitest';
import { Visitor } from '../testing/visitor.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
let desk: Visitor;
let phone: Visitor;
beforeAll(async () => {
  world = await openWorld();
  desk = await Visitor.come(world.browser, world.server.url, 'passkeys', 'staff');
  phone = await Visitor.come(world.browser, world.server.url, 'passkeys-phone', 'phone');
});
afterAll(() => world.close());

/** A device with a fingerprint reader, made by the browser itself. */
async function giveDevice(visitor: Visitor): Promise<void> {
  const devices = await visitor.page.context().newCDPSession(visitor.page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('The first operator joins by the link, adds a passkey, and from then on signs in by one touch', async () => {
  await giveDevice(desk);
  const link = /first operator: (\S+)/.exec(world.server.ready)?.[1];
  await desk.page.goto(link!);
  await desk.field('姓名').fill('孙示例');
  await desk.field('邮箱').fill('operator@ruzhu.example');
  await desk.page.locator('input[type=password]').fill('maple-harbor-73-lantern');
  const joined = desk.page.waitForResponse((response) => response.url().endsWith('/api/v1/staff/join'));
  await desk.page.locator('button[type=submit]').click();
  const { scan } = (await (await joined).json()) as { scan: { url: string; ticketId: string } };

  await phone.page.goto(scan.url);
  const digits = desk.page.locator('.digits-large');
  await digits.waitFor();
  const number = (await digits.innerText()).replace(/\D/g, '');
  await phone.field('电脑屏幕上的两位数').fill(number);
  await phone.field('您的姓名').fill('孙示例');
  await phone.button('确认').click();
  await phone.page.getByRole('heading', { level: 1, name: /已确认/ }).waitFor();

  await desk.page.getByRole('link', { name: '通行密钥' }).click();
  await desk.at('通行密钥', 'none');
  await desk.field('名称').fill('办公室电脑');
  await desk.button('添加这台设备').click();
  await desk.page.getByRole('cell', { name: '办公室电脑', exact: true }).waitFor();
  await desk.at('通行密钥', 'one');

  await desk.button('退出登录').click();
  await desk.at('登录工作台', 'login');
  await desk.button('用通行密钥登录').click();
  await desk.page.getByRole('heading', { level: 1, name: '总览' }).waitFor();
  expect(desk.faults).toEqual([]);
});

test('With a passkey, password and phone sign in no more', async () => {
  await desk.button('退出登录').click();
  await desk.at('登录工作台', 'login-again');
  await desk.field('邮箱').fill('operator@ruzhu.example');
  await desk.field('密码').fill('maple-harbor-73-lantern');
  await desk.button('下一步：扫码').click();
  await desk.page.getByText('这个账号有通行密钥，只能用它登录').waitFor();
  await desk.look('by-passkey');
  await desk.button('用通行密钥登录').click();
  await desk.page.getByRole('heading', { level: 1, name: '总览' }).waitFor();
});

test('A grave act asks for one touch, and is on record', async () => {
  const touches: string[] = [];
  desk.page.on('request', (request) => {
    if (request.headers().touch) touches.push(new URL(request.url()).pathname);
  });
  await desk.page.goto(`${world.server.url}/console/agencies`);
  await desk.button('添加审核机构').click();
  const form = desk.page.getByRole('dialog');
  await form.getByRole('textbox', { name: '机构名称' }).fill('示例审核所');
  await form.getByRole('textbox', { name: '机构电话' }).fill('021-60000001');
  await form.getByRole('textbox', { name: '容量' }).fill('50');
  await form.getByRole('textbox', { name: '每单价格（元）' }).fill('80');
  await form.getByRole('button', { name: '保存' }).click();
  await desk.page.getByText('已保存：示例审核所').waitFor();
  expect(touches).toEqual(['/api/v1/operations/agencies']);
  await desk.page.goto(`${world.server.url}/console/audit`);
  await desk.page.getByRole('cell', { name: '用通行密钥确认操作' }).first().waitFor();
  await desk.look('touched');
  expect(desk.faults).toEqual([]);
});

test('The last passkey stays, and one’s own is not reset by oneself', async () => {
  await desk.page.goto(`${world.server.url}/console/passkeys`);
  await desk.page.getByRole('button', { name: /^移除/ }).click();
  await desk.page.getByText('这是最后一把通行密钥，移除后就只剩密码了').waitFor();
  await desk.look('last');
  await desk.page.goto(`${world.server.url}/console/people`);
  await desk.page.getByRole('button', { name: /^重置/ }).click();
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '原因' }).fill('试一试');
  await dialog.getByRole('button', { name: '提出重置' }).click();
  await dialog.getByText('自己的通行密钥不能由自己重置').waitFor();
  await desk.look('reset-own');
});
