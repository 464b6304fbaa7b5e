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

test('A passkey that was taken away opens nothing', async () => {
  await desk.page.goto(`${world.server.url}/console/passkeys`);
  await desk.page.getByRole('button', { name: /^移除/ }).click();
  await desk.page.getByText('还没有通行密钥').waitFor();
  await desk.button('退出登录').click();
  await desk.button('用通行密钥登录').click();
  await desk.page.getByText('这把通行密钥在这里用不了').waitFor();
});
