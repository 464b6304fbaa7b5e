import { area } from '../../../../../texts/area.ts';

/** How the entity is proved, beyond the papers. */
export const proof = area(
  {
    title: '验证主体',
    lead: '证明这个主体由您代表。验证成功之前可以随时换一种方式；等待时可以先填后面的内容',
    label: '主体验证方式',
    'transfer.hint': '用同名对公账户付一笔随机的小额款，核对后原路退回',
    'legalRepFace.hint': '法定代表人（个体工商户为经营者）打开链接，在自己的手机上完成',
    'electronicLicence.hint': '法定代表人在电子营业执照小程序里下载执照，上传带二维码的文件',
    'file.label': '电子营业执照',
    'file.hint': '在「电子营业执照」小程序里选择「下载执照」，保存带二维码的 PDF 或截图。审核员会扫码核对',
    'go.on': '继续填写其他内容',
    proved: '主体已经验证过：{way}，不用再做一次',
    'proved.next': '继续',
  },
  {
    title: 'Prove the entity',
    lead: 'Show that you stand for this entity. Another way may be chosen until one has succeeded; the next pages can be filled in meanwhile',
    label: 'How the entity is proved',
    'transfer.hint': 'A small random amount from the corporate account of the same name; it goes back',
    'legalRepFace.hint':
      'The legal representative (of an individual business: the owner) opens a link on the own phone',
    'electronicLicence.hint':
      'The legal representative saves the licence from its app; the file with the QR code is uploaded',
    'file.label': 'Electronic licence',
    'file.hint':
      'Save the PDF or a screenshot with the QR code from the electronic licence app. The reviewer scans it',
    'go.on': 'Go on with the other pages',
    proved: 'The entity is proved already: {way}. Nothing has to be done again',
    'proved.next': 'Continue',
  },
);
