import { area } from '../texts/area.ts';

/** Cutting and turning a picture of a paper before it is sent. */
export const pictureTexts = area(
  {
    title: '裁剪和旋转',
    hint: '把四个角移到证件的边上。可以拖动，可以点图片，也可以用方向键',
    'corner.nw': '左上角',
    'corner.ne': '右上角',
    'corner.se': '右下角',
    'corner.sw': '左下角',
    place: '横 {x}%，竖 {y}%',
    size: '保留 {width} × {height} 像素',
    turned: '已旋转 {n} 度，保留 {width} × {height} 像素',
    turn: '旋转',
    reset: '恢复原样',
    use: '上传这张图片',
    skip: '不裁剪，直接上传',
    cancel: '取消',
    failed: '这个浏览器裁不了这张图片，可以不裁剪，直接上传',
  },
  {
    title: 'Crop and turn',
    hint: 'Move the four corners to the edges of the paper: drag them, press the picture, or use the arrow keys',
    'corner.nw': 'Top left corner',
    'corner.ne': 'Top right corner',
    'corner.se': 'Bottom right corner',
    'corner.sw': 'Bottom left corner',
    place: '{x}% across, {y}% down',
    size: '{width} × {height} pixels are kept',
    turned: 'Turned by {n} degrees; {width} × {height} pixels are kept',
    turn: 'Turn',
    reset: 'Undo all',
    use: 'Upload this picture',
    skip: 'Upload without cropping',
    cancel: 'Cancel',
    failed: 'This browser cannot crop the picture; it can be uploaded without cropping',
  },
);
