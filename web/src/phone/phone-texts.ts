import { area } from '../texts/area.ts';

/** What every phone page says: fields, buttons, and what can come between. */
export const phoneTexts = area(
  {
    'number.label': '电脑屏幕上的两位数',
    'number.missing': '填写电脑屏幕上的两位数',
    'number.misfit': '应为两位数字，看电脑屏幕',
    'name.label': '您的姓名',
    'name.hint': '首次用这部手机确认，填写身份证上的姓名',
    'name.missing': '填写身份证上的姓名',
    confirm: '确认',
    confirming: '正在确认…',
    refuse: '不是我操作的',
    refusing: '正在拒绝…',
    left: '还剩',
    'left.minutes': '{m} 分 {s} 秒',
    'left.seconds': '{s} 秒',
    'left.minute': '还剩 1 分钟',
    'no.script': '确认要用脚本签名，当前浏览器没有运行脚本。打开脚本，或换一个浏览器打开这个页面',
    insecure: '这个网址不是 https，浏览器不能安全地签名，所以不能确认。通过 https 网址重新打开',
    'no.key': '浏览器没能保存这部手机的密钥。关闭无痕模式，或换一个浏览器重新扫码',
    offline: '网络已断开，恢复后再点一次',
    fault: '没能完成，您填写的内容都在，稍后再试一次',
    'fault.number': '编号 {number}',
  },
  {
    'number.label': 'Two digits shown on the computer',
    'number.missing': 'Enter the two digits shown on the computer',
    'number.misfit': 'These are two digits, look at the computer',
    'name.label': 'Your name',
    'name.hint': 'First time with this phone: as on your ID card',
    'name.missing': 'Enter your name as on the ID card',
    confirm: 'Confirm',
    confirming: 'Confirming…',
    refuse: 'This was not me',
    refusing: 'Refusing…',
    left: 'Time left:',
    'left.minutes': '{m} min {s} s',
    'left.seconds': '{s} s',
    'left.minute': '1 minute left',
    'no.script':
      'Confirming needs a script that signs, and this browser runs none. Allow scripts, or open this page in another browser',
    insecure:
      'This address is not https, so the browser cannot sign safely and nothing can be confirmed. Open the page by its https address',
    'no.key':
      'The browser could not keep the key of this phone. Leave the private mode, or scan again with another browser',
    offline: 'You are offline. Tap again once you are back',
    fault: 'This did not go through. What you entered is still here, try again in a moment',
    'fault.number': 'Reference {number}',
  },
);
