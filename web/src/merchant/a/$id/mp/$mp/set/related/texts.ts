import { area } from '../../../../../../../texts/area.ts';

/** M-73. */
export const relatedTexts = area(
  {
    lead: '选择要在小程序资料页上显示的公众号，只能是同一主体的。可以不选',
    label: '相关公众号',
    own: '当前服务号',
    'app.id': '服务号 AppID {id}',
    none: '没有同主体账号。保存后继续，以后有了可以再来选',
  },
  {
    lead: 'Choose the official accounts shown with the mini program; only those of the same entity. You may choose none',
    label: 'Related official accounts',
    own: 'This service account',
    'app.id': 'AppID of the service account {id}',
    none: 'There are no accounts of the same entity. Save and go on; you can choose later',
  },
);
