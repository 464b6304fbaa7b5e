import { area } from '../../texts/area.ts';

/** Entities a reviewer must not judge. */
export const conflictTexts = area(
  {
    title: '回避名单',
    intro:
      '您本人、亲属或原单位有关的企业，先在这里声明：它的单据不会派给您，已经在桌上的立即退回队列。声明和撤回都有记录',
    what: '回避名单',
    code: '统一社会信用代码',
    note: '关系',
    'note.hint': '例如：配偶任职。只有您自己看得到',
    add: '声明回避',
    'col.code': '代码',
    'col.note': '关系',
    'col.at': '声明时间',
    withdraw: '撤回',
    none: '还没有声明',
    'none.why': '与哪家企业有关系，就在上面填它的代码',
  },
  {
    title: 'Conflicts',
    intro:
      'Declare here the entities that you, your family or a former employer have to do with: their cases never come to you, and one on your desk goes back to the queue at once. Declaring and withdrawing are on the record',
    what: 'Conflicts',
    code: 'Licence number',
    note: 'Relation',
    'note.hint': 'Such as: spouse works there. Seen by you alone',
    add: 'Declare',
    'col.code': 'Number',
    'col.note': 'Relation',
    'col.at': 'Declared',
    withdraw: 'Withdraw',
    none: 'Nothing declared yet',
    'none.why': 'Enter the number of an entity you have to do with',
  },
);
