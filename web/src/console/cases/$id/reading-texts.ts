import { area } from '../../../texts/area.ts';

/** What programs read of the original, and where else its pictures were handed in. */
export const readingTexts = area(
  {
    'col.read': '原件识别',
    'read.differs': '与填写不一致',
    'from.code': '二维码',
    'from.text': 'PDF 文字',
    'from.picture': '图片识别',
    'same.title': '别处也有同样的图片',
    'same.exact': '同一个文件',
    'same.look': '看起来是同一张',
    'same.subject': '同一主体',
    'same.other': '另一主体',
    'same.line': '{file}：单号 {number}，{date} 上传',
  },
  {
    'col.read': 'As read',
    'read.differs': 'Differs from what was entered',
    'from.code': 'QR code',
    'from.text': 'text of the PDF',
    'from.picture': 'picture',
    'same.title': 'The same picture elsewhere',
    'same.exact': 'the same file',
    'same.look': 'looks the same',
    'same.subject': 'same subject',
    'same.other': 'another subject',
    'same.line': '{file}: case {number}, handed in {date}',
  },
);
