import { expect, test } from 'vitest';
import { licenceTextReading } from './licence-text.ts';

const CODE = '91460323MA5A988R8C';

const company = `营业执照
（副 本）
统一社会信用代码
${CODE}
名　　称 成都云鹿食品有限公司 注册资本 壹佰万元整
类　　型 有限责任公司（自然人独资） 成立日期 2021年03月15日
法定代表人 王伟 营业期限 2021年03月15日至2041年03月14日
经营范围 食品销售；食品互联网销售（依法须经批准的项目，经相关部门批
准后方可开展经营活动）。
住　　所 海南省三沙市西沙区永兴岛
云鹿路1号
登记机关
2021年 3月 15日
国家企业信用信息公示系统网址：http://www.gsxt.gov.cn`;

test('a licence of a company is read line by line, in two columns too', () => {
  expect(licenceTextReading(company)).toEqual({
    licenceNumber: CODE,
    entityName: '成都云鹿食品有限公司',
    registeredCapital: '壹佰万元整',
    enterpriseType: '有限责任公司（自然人独资）',
    establishedOn: '2021-03-15',
    legalRepName: '王伟',
    validFrom: '2021-03-15',
    validUntil: '2041-03-14',
    businessScope: '食品销售；食品互联网销售（依法须经批准的项目，经相关部门批准后方可开展经营活动）。',
    address: '海南省三沙市西沙区永兴岛云鹿路1号',
  });
});

test('a licence of an individual business names its operator and its form', () => {
  const text = `统一社会信用代码：${CODE}\r\n名称：云鹿鲜果店\r\n组成形式：个人经营\r\n经营者：李娜\r\n经营场所：永兴岛 2 号\r\n注册日期：2022-01-05`;
  expect(licenceTextReading(text)).toEqual({
    licenceNumber: CODE,
    entityName: '云鹿鲜果店',
    enterpriseType: '个人经营',
    legalRepName: '李娜',
    address: '永兴岛 2 号',
    establishedOn: '2022-01-05',
  });
});

test.each([
  [
    `统一社会信用代码:${CODE};名称:云鹿鲜果店;法定代表人:李娜`,
    { licenceNumber: CODE, entityName: '云鹿鲜果店', legalRepName: '李娜' },
  ],
  [`http://www.gsxt.gov.cn/index.html?uniscid=${CODE}`, { licenceNumber: CODE }],
  [`https://licence.example/%3Fcode%3D${CODE}%26n%3D1`, { licenceNumber: CODE }],
  [`https://licence.example/${CODE.toLowerCase()}`, { licenceNumber: CODE }],
  ['营业期限：长期', { validUntil: '长期' }],
])('a code that says "%s" is read', (text, fields) => {
  expect(licenceTextReading(text)).toEqual(fields);
});

test.each([
  ['nothing', ''],
  ['no text', null],
  ['an address of no number', 'https://licence.example/%E0%A4%A'],
  ['a number whose check digit fails', '91460323MA5A988R8D'],
  ['a number inside a longer one', `${CODE}1`],
  ['a date that no calendar has', '成立日期：2021年13月45日'],
  ['a term that cannot be understood', '营业期限：看不清'],
])('of %s nothing is claimed', (_, text) => {
  expect(licenceTextReading(text)).toEqual({});
});

test('what stands twice is taken from its first place', () => {
  expect(licenceTextReading('名称：甲店\n名称：乙店').entityName).toBe('甲店');
});

test('many labels without end cost no more time than they are long', () => {
  const begun = performance.now();
  licenceTextReading(`名${' '.repeat(3_000)}称\n`.repeat(400));
  expect(performance.now() - begun).toBeLessThan(500);
});
