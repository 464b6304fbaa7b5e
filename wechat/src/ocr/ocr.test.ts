import { expect, test } from 'vitest';
import { businessLicenceCall, readBusinessLicence } from './business-licence.ts';
import { idCardCall, readIdCard } from './id-card.ts';

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0x0d, 0x0a, 0x2d, 0x2d, 0x00]);
const picture = { jpeg, boundary: 'b0undary' };

test.each([
  ['/cv/ocr/bizlicense', businessLicenceCall],
  ['/cv/ocr/idcard', idCardCall],
])('a picture is posted to %s as a form that others can read', async (path, call) => {
  const made = call('TOKEN+/=', picture);
  expect(made.path).toBe(`${path}?access_token=TOKEN%2B%2F%3D`);
  const headers = { 'content-type': made.contentType };
  const form = await new Response(new Uint8Array(made.body as Uint8Array), { headers }).formData();
  const field = form.get('img');
  if (!(field instanceof File)) throw new Error('img is no file');
  expect([...form.keys()]).toEqual(['img']);
  expect(field).toMatchObject({ name: 'picture.jpg', type: 'image/jpeg' });
  expect(new Uint8Array(await field.arrayBuffer())).toEqual(jpeg);
});

test('a licence is read as it is printed, and what is not on it is null', () => {
  const answer = {
    errcode: 0,
    errmsg: 'ok',
    reg_num: '91460323MA5YY007X1',
    serial: '',
    legal_representative: '王小明',
    enterprise_name: '中沙示例有限公司',
    type_of_organization: '  ',
    business_scope: '食品销售',
    valid_period: '2021年03月15日至长期',
    cert_position: { pos: {} },
    img_size: { w: 966, h: 728 },
  };
  expect(readBusinessLicence(JSON.stringify(answer))).toEqual({
    ok: true,
    value: {
      registrationNumber: '91460323MA5YY007X1',
      serial: null,
      enterpriseName: '中沙示例有限公司',
      legalRepresentative: '王小明',
      typeOfOrganization: null,
      typeOfEnterprise: null,
      address: null,
      businessScope: '食品销售',
      registeredCapital: null,
      paidInCapital: null,
      validPeriod: '2021年03月15日至长期',
      registeredDate: null,
    },
  });
});

test('both sides of an identity card are told apart', () => {
  const front = {
    type: 'Front',
    name: '王小明',
    id: '46003919800101003X',
    addr: '中沙群岛',
    gender: '男',
    nationality: '汉',
  };
  expect(readIdCard(JSON.stringify(front))).toEqual({
    ok: true,
    value: {
      side: 'front',
      name: '王小明',
      number: '46003919800101003X',
      address: '中沙群岛',
      gender: '男',
      nationality: '汉',
    },
  });
  expect(readIdCard('{"type":"Back","valid_date":"20170101-20270101"}')).toEqual({
    ok: true,
    value: { side: 'back', validDate: '20170101-20270101' },
  });
  expect(readIdCard('{"type":"Side"}').ok).toBe(false);
});
