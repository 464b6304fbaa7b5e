import { merchantJourneyTexts } from '@ruzhu/journeys';
import { merchantRuleTexts, type RefusalText, type RefusalTexts } from '@ruzhu/rules';

const t = (zh: string, en: string, fixZh: string, fixEn: string): RefusalText => ({
  zh,
  en,
  fix: { zh: fixZh, en: fixEn },
});

/** Codes of the API itself, shared by every operation. */
export const requestTexts = {
  'request.malformed': t(
    '请求格式不对：{path}',
    'The request is malformed: {path}',
    '对照接口文档修改请求',
    'Compare the request with the API description',
  ),
  'request.too_large': t('请求内容太大', 'The request is too large', '缩小后再发', 'Send less at once'),
  'request.origin': t(
    '请求来自别的网站',
    'The request comes from another site',
    '在本站页面里操作',
    'Act on this site’s own pages',
  ),
  'request.too_often': t(
    '一分钟内请求太多',
    'Too many requests within a minute',
    '{seconds} 秒后再试，已保存的内容都在',
    'Try again in {seconds} seconds; what was saved is still there',
  ),
  'session.missing': t(
    '还没有登录，或登录已结束',
    'Not signed in, or the sign-in has ended',
    '重新登录，已保存的内容都在',
    'Sign in again; what was saved is still there',
  ),
  'role.missing': t(
    '这个账号没有这项权限',
    'This account lacks the permission',
    '请有权限的同事操作',
    'Ask a colleague who has it',
  ),
  'idempotency.differs': t(
    '同一个幂等键用在了不同的请求上',
    'The same Idempotency-Key was used for another request',
    '换一个新的键',
    'Use a new key',
  ),
  'idempotency.running': t(
    '同一个请求正在处理',
    'The same request is being worked on',
    '稍等再查结果',
    'Wait a moment and ask again',
  ),
  'server.overloaded': t(
    '现在请求太多',
    'Too many requests right now',
    '{seconds} 秒后再试，已保存的内容都在',
    'Try again in {seconds} seconds; what was saved is still there',
  ),
  'server.unavailable': t(
    '服务暂时不可用',
    'The service is unavailable for a moment',
    '稍后再试，已保存的内容都在',
    'Try again soon; what was saved is still there',
  ),
  'server.storage': t(
    '服务器的存储空间不够，这次的内容没有保存',
    'The server has no room left, and this was not saved',
    '几分钟后再试一次，之前保存的内容都在',
    'Try again in a few minutes; what was saved before is still there',
  ),
  'server.clock': t(
    '服务器的时间正在校准，暂时不能保存',
    'The server’s clock is being set right, and nothing can be saved meanwhile',
    '几分钟后再试一次，之前保存的内容都在，期限不受影响',
    'Try again in a few minutes; what was saved is still there, and no deadline is affected',
  ),
  'server.fault': t(
    '系统故障，编号 {request}',
    'A fault on our side, number {request}',
    '稍后再试，或带上编号联系我们',
    'Try again, or tell us the number',
  ),
  not_found: t(
    '找不到，或不属于您',
    'Not found, or not yours',
    '回到我的申请，从那里打开',
    'Go back to your application and open it from there',
  ),
} satisfies RefusalTexts;

/** Every refusal code a merchant can meet with its sentences. What only staff meet stays out of the merchant's pages. */
export const merchantRefusalTexts: RefusalTexts = {
  ...merchantRuleTexts,
  ...merchantJourneyTexts,
  ...requestTexts,
};
