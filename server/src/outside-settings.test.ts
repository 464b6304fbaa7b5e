import { expect, test } from 'vitest';
import { readOutsideSettings } from './outside-settings.ts';

const s3 = {
  S3_ENDPOINT: 'https://oss.example.com/',
  S3_BUCKET: 'ruzhu-files',
  S3_REGION: 'cn-north-1',
  S3_ACCESS_KEY_ID: 'id',
  S3_SECRET_ACCESS_KEY: 'top secret',
};
const faces = {
  TENCENT_FACE_SECRET_ID: 'id',
  TENCENT_FACE_SECRET_KEY: 'top secret',
  TENCENT_FACE_RULE_ID: '1',
};
const ocr = { WECHAT_OCR_APP_ID: 'wx0000000000000001', WECHAT_OCR_APP_SECRET: 'top secret' };

test('with nothing set nothing outside is connected', () => {
  expect(readOutsideSettings({ S3_BUCKET: ' ' })).toEqual({
    s3: null,
    registryGatewayUrl: null,
    faces: null,
    ocr: null,
  });
});

test('whole groups are read, with their defaults', () => {
  const gateway = { REGISTRY_GATEWAY_URL: 'https://:key@gw.example.com/' };
  expect(readOutsideSettings({ ...s3, ...faces, ...ocr, ...gateway })).toEqual({
    s3: {
      endpoint: 'https://oss.example.com',
      bucket: 'ruzhu-files',
      region: 'cn-north-1',
      accessKeyId: 'id',
      secretAccessKey: 'top secret',
      pathStyle: false,
    },
    registryGatewayUrl: 'https://:key@gw.example.com/',
    faces: {
      endpoint: 'https://faceid.tencentcloudapi.com',
      secretId: 'id',
      secretKey: 'top secret',
      ruleId: '1',
    },
    ocr: {
      baseUrl: 'https://api.weixin.qq.com',
      appId: 'wx0000000000000001',
      appSecret: 'top secret',
    },
  });
});

test('what may be set besides is read as well', () => {
  const read = readOutsideSettings({
    ...s3,
    ...faces,
    ...ocr,
    S3_PATH_STYLE: 'true',
    TENCENT_FACE_ENDPOINT: 'http://127.0.0.1:9001',
    WECHAT_API_BASE_URL: 'http://localhost:9002/',
  });
  expect(read.s3?.pathStyle).toBe(true);
  expect(read.faces?.endpoint).toBe('http://127.0.0.1:9001');
  expect(read.ocr?.baseUrl).toBe('http://localhost:9002');
});

test.each([s3, faces, ocr].flatMap((group) => Object.keys(group).map((name) => [name, group] as const)))(
  'without %s the rest of its group is a fault that names it',
  (name, group) => {
    const half = Object.fromEntries(Object.entries(group).filter(([other]) => other !== name));
    const act = () => readOutsideSettings(half);
    expect(act).toThrow(expect.objectContaining({ code: 'settings.incomplete' }));
    expect(act).toThrow(new RegExp(`还缺 ${name}。`));
    expect(act).not.toThrow('top secret');
  },
);

test.each([
  ['S3_PATH_STYLE', 'true', 'S3_SECRET_ACCESS_KEY'],
  ['TENCENT_FACE_ENDPOINT', 'https://face.example.com', 'TENCENT_FACE_RULE_ID'],
  ['WECHAT_API_BASE_URL', 'https://api.example.com', 'WECHAT_OCR_APP_SECRET'],
])('%s alone is half a configuration', (name, value, missing) => {
  expect(() => readOutsideSettings({ [name]: value })).toThrow(missing);
});

test.each([
  ['settings.value', { ...s3, S3_BUCKET: 'Not_A_Bucket' }],
  ['settings.value', { ...s3, S3_PATH_STYLE: 'yes' }],
  ['outside.address', { ...s3, S3_ENDPOINT: 'http://oss.example.com' }],
  ['outside.address', { ...faces, TENCENT_FACE_ENDPOINT: 'face.example.com' }],
  ['outside.address', { ...ocr, WECHAT_API_BASE_URL: 'ftp://api.example.com' }],
  ['settings.both', { REGISTRY_CSV: '/srv/register.csv', REGISTRY_GATEWAY_URL: 'https://gw.example.com' }],
])('%s is told for %o', (code, environment) => {
  expect(() => readOutsideSettings(environment)).toThrow(expect.objectContaining({ code }));
});
