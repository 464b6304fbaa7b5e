import type { Merchant } from '../testing/merchants.ts';
import type { Visitor } from '../testing/visitor.ts';

/** Stage A: the qualification check, to its result. */
export async function checkQualification(desk: Visitor, merchant: Merchant): Promise<void> {
  const { page } = desk;
  const group = (name: string | RegExp) => page.getByRole('group', { name });
  await page.goto('/');
  await desk.at('开通小程序', 'start');
  await desk.link('开始自查').click();

  await desk.at('您用什么主体申请', 'check-subject');
  await desk.isRefused('继续', 'check-subject-empty');
  await desk.radio(new RegExp(`^${merchant.kind}`)).check();
  await desk.button('继续').click();

  await desk.at('卖什么，怎么卖', 'check-goods');
  await desk.isRefused('继续', 'check-goods-empty');
  await group('是否经营食品').getByRole('radio', { name: '是' }).check();
  await desk.tick(new RegExp(merchant.goods.kind)).check();
  await desk.radio(merchant.goods.makes ? '都是自己生产的' : '都不是，从别处进货').check();
  await desk.radio(/^自营/).check();
  await desk.button('继续').click();

  if (merchant.papers.length > 0) {
    await desk.at('已经有哪些资质', 'check-papers');
    await desk.isRefused('继续', 'check-papers-empty');
    await desk.tick(/^食品生产许可证/).check();
    await desk.button('继续').click();
  }

  await desk.at('有没有同名对公账户', 'check-bank');
  await desk.radio(/^有$/).check();
  await desk.button('继续').click();

  await desk.at('有几个从未注册过的邮箱', 'check-mailboxes');
  await desk.radio('2 个或更多').check();
  await desk.button('看结果').click();
  if (merchant.goods.kind.includes('农产品')) {
    await desk.at('再回答 1 个问题就有结论', 'check-uncertain');
    await page.getByRole('main').getByRole('radio', { name: '是' }).check();
    await desk.button('更新结论').click();
  }
  await desk.at('您可以申请', 'check-result');
}
