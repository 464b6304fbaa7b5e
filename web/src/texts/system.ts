import { area } from './area.ts';

/** The pages nobody asked for: not found, no access, closed for maintenance. */
export const system = area(
  {
    'missing.title': '没有找到这个页面',
    'missing.body': '链接可能不完整，或页面已经移走。您填写的内容都在',
    'missing.home': '回到首页',
  },
  {
    'missing.title': 'This page was not found',
    'missing.body': 'The link may be incomplete, or the page has moved. What you entered is still there',
    'missing.home': 'Go to the start',
  },
);
