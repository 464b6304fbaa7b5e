import { area } from '../../../../texts/area.ts';

export const messages = area(
  {
    title: '消息',
    what: '消息',
    none: '没有新消息',
    'none.hint': '审核、支付、期限有变化时，会在这里、短信和邮件里通知您',
    unread: '未读',
    'unread.title': '未读（{n}）',
    'read.title': '已读',
    open: '去查看',
    'mark.read': '标为已读',
    'marked.read': '已标为已读',
    older: '显示更早的消息',
    'older.failed': '没能显示更早的消息，稍后再试一次',
  },
  {
    title: 'Messages',
    what: 'Messages',
    none: 'No new messages',
    'none.hint': 'Changes of reviews, payments and deadlines are told here, by text message and by mail',
    unread: 'Unread',
    'unread.title': 'Unread ({n})',
    'read.title': 'Read',
    open: 'Open',
    'mark.read': 'Mark as read',
    'marked.read': 'Marked as read',
    older: 'Show older messages',
    'older.failed': 'Older messages could not be shown, try again in a moment',
  },
);
