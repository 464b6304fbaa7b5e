import { confirmScan } from '../testing/phone.ts';
import type { Cast } from './cast.ts';

/** Leaves, and comes back as the chapter says: mailbox, password, and the administrator's scan every time. */
export async function leaveAndReturn({ desk, phone, merchant }: Cast): Promise<void> {
  const { page } = desk;
  await page.goto('/');
  await desk.link('继续上次的申请').click();
  await desk.at('我的申请', 'home');
  await desk.link('账号与安全').click();
  await desk.at('账号与安全', 'settings');
  await desk.button('退出登录').click();
  await desk.at('已退出登录', 'signed-out');

  await page.goto('/login');
  await desk.at('登录', 'login');
  await desk.isRefused('登录', 'login-empty');
  await desk.field('登录邮箱').fill(merchant.email);
  await desk.field(/^登录密码/).fill('another-lantern-1');
  await desk.isRefused('登录', 'login-wrong', /邮箱或密码不对/);
  await desk.field(/^登录密码/).fill(merchant.password);
  await desk.button('登录').click();
  await desk.at('管理员扫码登录', 'login-scan');
  await confirmScan(desk, phone, 'login');
  await desk.at('我的申请', 'home-again');
}

const NEW_PASSWORD = 'violet-harbor-58-compass';

/** Looks where else one is signed in, and changes the password: the present one, a new one, and the administrator's scan. */
export async function changePassword({ desk, phone, merchant }: Cast): Promise<void> {
  await desk.link('账号与安全').click();
  await desk.page.getByRole('heading', { name: '登录设备' }).waitFor();
  await desk.page.getByText('本机', { exact: true }).waitFor();
  await desk.button('登出全部设备').click();
  await desk.look('devices');
  await desk.button('登出其他设备').click();
  await desk.page.getByText('其他设备已登出').waitFor();

  await desk.link('修改密码').click();
  await desk.at('修改密码', 'new-password');
  await desk.isRefused('下一步', 'new-password-empty');
  await desk.field(/^现在的密码/).fill(merchant.password);
  await desk.field(/^新密码/).fill('password123');
  await desk.isRefused('下一步', 'new-password-common', /常/);
  await desk.field(/^新密码/).fill(NEW_PASSWORD);
  await desk.button('下一步').click();
  await desk.at('管理员扫码确认新密码', 'new-password-scan');
  await confirmScan(desk, phone, 'new-password');
  await desk.at('新密码已生效', 'new-password-done');
  await desk.page.goto('/');
  await desk.link('继续上次的申请').click();
  await desk.page.getByRole('heading', { level: 1, name: '我的申请' }).waitFor();
}
