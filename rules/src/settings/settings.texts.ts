import type { RefusalTexts } from '../texts.ts';

const AGAIN = { zh: '重新导出或拍摄后再传', en: 'Export or photograph it again, then upload it' };

/** Sentences about the settings of a mini program and about files. */
export const settingsTexts = {
  'privacy.too_few': {
    zh: '至少选择 {min} 类信息，您选了 {count} 类',
    en: 'Choose at least {min} kinds of information; {count} chosen',
    fix: { zh: '把小程序实际用到的信息都选上', en: 'Choose everything the mini program really uses' },
  },
  'privacy.key_unknown': {
    zh: '没有「{key}」这一类信息',
    en: 'There is no kind of information called “{key}”',
    fix: { zh: '从列表里选择', en: 'Choose from the list' },
  },
  'privacy.duplicate': {
    zh: '「{key}」选了两次',
    en: '“{key}” is chosen twice',
    fix: { zh: '删去一处', en: 'Remove one of them' },
  },
  'privacy.purpose_missing': {
    zh: '填写这类信息用来做什么',
    en: 'Say what this information is used for',
    fix: { zh: '例如：用于配送订单商品', en: 'For example: to deliver what was ordered' },
  },
  'privacy.purpose_length': {
    zh: '用途为 {min} 到 {max} 个字，您填写了 {count} 个',
    en: 'A purpose has {min} to {max} characters; this one has {count}',
    fix: { zh: '用一句话说明用途', en: 'Say it in one sentence' },
  },
  'privacy.region': {
    zh: '信息须存储在中国内地',
    en: 'Information is kept in mainland China',
    fix: { zh: '存储地点选择「境内」', en: 'Choose mainland China as the place' },
  },
  'privacy.contact': {
    zh: '邮箱、电话、QQ、微信至少填写一种',
    en: 'Give at least one of e-mail, phone, QQ and WeChat',
    fix: { zh: '填写用户能联系到您的方式', en: 'Enter a way in which users reach you' },
  },
  'privacy.notice': {
    zh: '填写内容变化时怎样通知用户',
    en: 'Say how users are told of changes',
    fix: { zh: '例如：弹窗提示', en: 'For example: by a dialog' },
  },
  'privacy.retention': {
    zh: '保存期限写成「30天」这样的天数，或「固定期限」',
    en: 'Write the time of keeping in days like 30天, or 固定期限',
    fix: { zh: '填写 1 到 {max} 天，或「固定期限」', en: 'Enter 1 to {max} days, or 固定期限' },
  },
  'privacy.promise': {
    zh: '勾选承诺后才能继续',
    en: 'Tick the promise to go on',
    fix: { zh: '读过承诺内容后勾选', en: 'Read the promise, then tick it' },
  },
  'baseLibrary.format': {
    zh: '基础库版本写成 {min} 这样的三段数字',
    en: 'Write the version as three numbers like {min}',
    fix: { zh: '对照开发者工具里的版本填写', en: 'Copy it from the developer tools' },
  },
  'baseLibrary.too_low': {
    zh: '基础库最低版本不能低于 {min}，您填写了 {version}',
    en: 'The oldest base library may not be below {min}; {version} is',
    fix: { zh: '填写 {min} 或更高的版本', en: 'Enter {min} or a newer version' },
  },
  'file.type': {
    zh: '文件须为 JPG 或 PNG 图片，证件还可以是 PDF',
    en: 'A file is a JPG or PNG picture; a paper may also be PDF',
    fix: {
      zh: '另存为 JPG 再传；在网页上传时，GIF、BMP、WebP 会自动转换',
      en: 'Save it as JPG, then upload it; GIF, BMP and WebP are converted by the page',
    },
  },
  'file.size': {
    zh: '文件须小于 {max} MB，当前 {actual} MB',
    en: 'A file is smaller than {max} MB; this one has {actual} MB',
    fix: { zh: '压缩后再传', en: 'Compress it, then upload it' },
  },
  'file.empty': {
    zh: '文件是空的，重新导出后再传',
    en: 'The file is empty; export it again',
    fix: AGAIN,
  },
  'file.encrypted': {
    zh: 'PDF 有密码，去掉密码后再传',
    en: 'The PDF has a password; remove it and upload again',
    fix: { zh: '另存一份没有密码的 PDF', en: 'Save a copy without a password' },
  },
  'file.infected': {
    zh: '文件没有通过安全检查，不能使用',
    en: 'The file did not pass the security check and cannot be used',
    fix: { zh: '换一台设备重新拍摄或扫描', en: 'Photograph or scan it again on another device' },
  },
  'file.unreadable': {
    zh: '文件打不开，换成 JPG 或 PNG 再传',
    en: 'The file cannot be opened; use JPG or PNG',
    fix: AGAIN,
  },
  'file.pixels': {
    zh: '图片太小（{width}×{height}），短边至少 {min} 像素',
    en: 'The picture is too small ({width}×{height}); its short side has at least {min} pixels',
    fix: { zh: '靠近一些重新拍摄', en: 'Photograph it again from nearer' },
  },
  'file.too_many_pixels': {
    zh: '图片太大（{width}×{height}），最多 {max} 百万像素',
    en: 'The picture is too large ({width}×{height}); at most {max} megapixels',
    fix: { zh: '缩小尺寸后再传', en: 'Make it smaller, then upload it' },
  },
  'file.small': {
    zh: '图片偏小（{width}×{height}），短边 {good} 像素以上更清楚',
    en: 'The picture is rather small ({width}×{height}); {good} pixels on the short side read better',
    fix: { zh: '文字看不清时重新拍摄', en: 'Photograph it again if the text is hard to read' },
  },
  'file.count': {
    zh: '最多 {max} 个文件，您传了 {count} 个',
    en: 'At most {max} files; you have {count}',
    fix: { zh: '删去多余的文件', en: 'Remove some' },
  },
} satisfies RefusalTexts;
