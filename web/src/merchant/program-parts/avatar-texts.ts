import { area } from '../../texts/area.ts';

/** Choosing and cutting the avatar. */
export const avatarTexts = area(
  {
    label: '头像',
    hint: 'JPG 或 PNG 图片，短边至少 {min} 像素。选好后可以裁成正方形',
    choose: '选择图片',
    frame: '裁切框里的画面',
    'frame.hint': '拖动画面，或用下面的按钮调整。圆圈里是用户看到的样子',
    zoom: '放大',
    move: '移动画面',
    left: '向左',
    right: '向右',
    up: '向上',
    down: '向下',
    use: '使用这张头像',
    other: '换一张图片',
  },
  {
    label: 'Avatar',
    hint: 'A JPG or PNG picture, at least {min} pixels on the short side. You can cut a square after choosing',
    choose: 'Choose a picture',
    frame: 'What the frame holds',
    'frame.hint': 'Drag the picture or use the buttons below. The circle is what users see',
    zoom: 'Enlarge',
    move: 'Move the picture',
    left: 'Left',
    right: 'Right',
    up: 'Up',
    down: 'Down',
    use: 'Use this avatar',
    other: 'Choose another picture',
  },
);
