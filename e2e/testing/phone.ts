import type { Person } from './merchants.ts';
import type { Visitor } from './visitor.ts';

/** Opens on the phone what the QR code on the computer holds. */
export async function scan(desk: Visitor, phone: Visitor): Promise<void> {
  const link = desk.page.getByRole('main').locator('a[href*="/s/"]').first();
  const url = await link.getAttribute('href');
  if (!url) throw new Error('The page shows no link under its QR code');
  await phone.page.goto(url);
}

/** The two digits the computer shows once the phone has the page open. */
async function numberOn(desk: Visitor): Promise<string> {
  const shown = desk.page.getByText(/^两位数：/);
  await shown.waitFor();
  return (await shown.innerText()).replace(/\D/g, '');
}

/**
 * Confirms a scan as a person does: reads on the phone what it is about, types the two digits of the computer, and at
 * the first scan the own name.
 */
export async function confirmScan(desk: Visitor, phone: Visitor, name: string): Promise<void> {
  await desk.look(`${name}-code`);
  await scan(desk, phone);
  const number = await numberOn(desk);
  await phone.look(name);
  await phone.field('电脑屏幕上的两位数').fill(number);
  await phone.button('确认').click();
  await phone.page.getByRole('heading', { level: 1, name: /已确认/ }).waitFor();
  await phone.look(`${name}-done`);
}

/** The first scan: the phone becomes the administrator's, if digits and name are right. A stranger's name ends it. */
export async function enrolPhone(desk: Visitor, phone: Visitor, person: Person): Promise<void> {
  await desk.look('enrol-code');
  await scan(desk, phone);
  const number = await numberOn(desk);
  await phone.look('enrol');
  await phone.isRefused('确认', 'enrol-empty');
  await phone.field('电脑屏幕上的两位数').fill(number);
  await phone.field('您的姓名').fill('孙示例');
  await phone.button('确认').click();
  await phone.at('账号不符', 'enrol-stranger');
  await desk.page.getByText('扫码的账号不符').waitFor();
  await desk.look('enrol-stranger');

  await desk.button('重新发起').click();
  await firstScan(desk, phone, person.name);
}

/** A phone that is known already: the two digits, and no name. */
export async function scanWith(desk: Visitor, phone: Visitor): Promise<void> {
  await scan(desk, phone);
  await phone.field('电脑屏幕上的两位数').fill(await numberOn(desk));
  await phone.button('确认').click();
  await phone.at(/已确认/, 'scan-done');
}

/** A new phone becomes its owner's: the two digits, and the name. */
export async function firstScan(desk: Visitor, phone: Visitor, name: string): Promise<void> {
  await scan(desk, phone);
  await phone.look('first-scan');
  await phone.field('电脑屏幕上的两位数').fill(await numberOn(desk));
  await phone.field('您的姓名').fill(name);
  await phone.button('确认').click();
  await phone.at(/已确认/, 'first-scan-done');
}
