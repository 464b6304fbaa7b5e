import type { RefusalTexts } from '../texts.ts';

/**
 * What is said of a picture or PDF beyond what the rules say of any file (`file.type`, `file.size`, `file.empty`,
 * `file.encrypted`, `file.unreadable`, `file.pixels`, `file.too_many_pixels`). `doc.*` is advice.
 */
export const pictureTexts = {
  'file.side': {
    zh: '图片太长或太宽（{width}×{height}），每边最多 {max} 像素',
    en: 'The picture is too long or too wide ({width}×{height}); at most {max} pixels on each side',
    fix: { zh: '裁成单独的一页再传', en: 'Cut it into single pages, then upload it' },
  },
  'file.pdf_active': {
    zh: 'PDF 里有脚本、附件或自动执行的动作，不能接收',
    en: 'The PDF holds scripts, attachments or actions that run by themselves and cannot be taken',
    fix: {
      zh: '打印成一份普通的 PDF，或上传 JPG、PNG 图片',
      en: 'Print it to a plain PDF, or upload a JPG or PNG picture',
    },
  },
  'file.pdf_pages': {
    zh: 'PDF 最多 {max} 页，当前 {pages} 页',
    en: 'A PDF has at most {max} pages; this one has {pages}',
    fix: { zh: '只保留需要的那一页', en: 'Keep only the page that is needed' },
  },
  'doc.dark': {
    zh: '图片太暗，在光线充足处重拍',
    en: 'The picture is too dark; take it again in good light',
    fix: { zh: '靠近窗口或打开灯', en: 'Move to a window or switch on a lamp' },
  },
  'doc.small': {
    zh: '图片偏小，短边 1200 像素以上更清楚',
    en: 'The picture is rather small; 1200 pixels on the short side read better',
    fix: { zh: '文字看不清时重新拍摄', en: 'Take it again if the text is hard to read' },
  },
  'doc.first_page': {
    zh: 'PDF 有多页，只用第 1 页',
    en: 'The PDF has several pages; only the first is used',
    fix: {
      zh: '要用别的页，把那一页单独保存后上传',
      en: 'To use another page, save that page alone and upload it',
    },
  },
} satisfies RefusalTexts;
