import { area } from '../../../../../texts/area.ts';

export const licence = area(
  {
    title: '上传营业执照',
    'image.label': '营业执照照片或扫描件',
    'image.hint': '拍原件，四个角都在画面里，文字清楚',
    'found.title': '图片有需要留意的地方，不影响继续',
    'compare.title': '对照您填写的主体信息',
    'compare.picture': '上传的营业执照',
    'compare.hint': '与图片不一致时，先更换图片。主体信息提交注册后不能修改',
    'data.title': '照着营业执照填写',
    'scope.label': '经营范围',
    'scope.hint': '照抄营业执照上的经营范围',
    'address.label': '住所或经营场所',
    'established.label': '成立日期',
    'until.label': '营业期限至',
    'until.hint': '没有截止日期的，勾选「长期」',
    'capital.label': '注册资本',
  },
  {
    title: 'Upload the business licence',
    'image.label': 'Picture or scan of the licence',
    'image.hint': 'The original, all four corners in the picture, legible text',
    'found.title': 'Something about the picture needs a second look; you can go on',
    'compare.title': 'Compare with the entity you entered',
    'compare.picture': 'The uploaded licence',
    'compare.hint':
      'If they differ, replace the picture first. The entity cannot be changed after the registration',
    'data.title': 'Copy from the licence',
    'scope.label': 'Business scope',
    'scope.hint': 'As it stands on the licence',
    'address.label': 'Address',
    'established.label': 'Established on',
    'until.label': 'Valid until',
    'until.hint': 'Tick the box if there is no last day',
    'capital.label': 'Registered capital',
  },
);
