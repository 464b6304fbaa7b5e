import type { RefusalTexts } from '@ruzhu/rules';
import { text } from './refusal-text.ts';

/** Codes of pages and of the journeys themselves. */
export const stepTexts = {
  'field.too_long': text('内容太长，最多 {max} 个', 'Too long: at most {max}', '缩短后再提交', 'Shorten it'),
  'field.not_text': text('这一项应为文字', 'This must be text', '重新填写', 'Enter it again'),
  'field.not_offered': text(
    '这个选项不在可选范围内',
    'This is not one of the choices',
    '从列出的选项里选择',
    'Choose one of those listed',
  ),
  'field.unknown': text(
    '这一页没有这一项',
    'This page has no such field',
    '对照接口文档修改请求',
    'Compare with the API description',
  ),
  'steps.missing': text(
    '还有没填完的页面',
    'Some pages are not finished',
    '先完成标出的页面',
    'Finish the pages that are marked',
  ),
  'step.unknown': text(
    '没有这一页',
    'There is no such page',
    '回到我的申请，从那里打开',
    'Open it from your application',
  ),
  'step.not_asked': text(
    '您的情况不需要这一页',
    'This page does not apply to you',
    '回到我的申请，做下一件事',
    'Go back to your application for the next task',
  ),
  'version.conflict': text(
    '这份资料在另一台设备上改过',
    'This was changed on another device',
    '比较两份内容，选择保留哪一份',
    'Compare both and choose which to keep',
  ),
  'event.not_possible': text(
    '现在的状态不能这样做',
    'This cannot be done in the present state',
    '刷新页面，看看现在到了哪一步',
    'Reload to see where things stand',
  ),
  'actor.not_allowed': text(
    '这一步要由别人来做',
    'Someone else has to do this',
    '看看页面上写的由谁来做',
    'See who has to act',
  ),
  'file.unknown': text('找不到这个文件，可能已删除', 'The file is gone', '重新上传', 'Upload it again'),
  'file.too_many': text(
    '文件太多，最多 {max} 个',
    'Too many files: at most {max}',
    '删除不用的文件后再传',
    'Delete files you do not need',
  ),
  'file.too_many_today': text(
    '今天上传的文件已达上限 {limit} 个',
    'Today’s limit of {limit} uploads is reached',
    '明天再传，已上传的都在',
    'Go on tomorrow; what you uploaded is kept',
  ),
  'upload.offset': text(
    '文件已收到 {expected} 字节，这一段从 {given} 开始，接不上',
    'The file ends at byte {expected}; this part begins at {given}',
    '从 {expected} 字节处接着传',
    'Go on from byte {expected}',
  ),
  'upload.too_many': text(
    '同时上传的文件太多，最多 {max} 个',
    'Too many uploads at once: at most {max}',
    '等前面的传完，或取消不用的，再传这一个',
    'Wait until the others have arrived, or cancel some',
  ),
  'upload.damaged': text(
    '收到的文件和您选择的不一样',
    'What arrived is not the file that was chosen',
    '重新上传',
    'Upload it again',
  ),
  'type.not_open': text(
    '现在只开放服务号',
    'Only service accounts are open',
    '选择服务号',
    'Choose a service account',
  ),
} satisfies RefusalTexts;
