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
