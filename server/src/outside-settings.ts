import { outsideAddress } from './adapters/http-out/outside-address.ts';
import { outsideSettingsTexts } from './outside-settings.texts.ts';
import { StartFault } from './ports/start-fault.ts';

/** What is connected outside beyond mail, SMS and payment; `null` is what is not. */
export type OutsideSettings = {
  readonly s3: {
    readonly endpoint: string;
    readonly bucket: string;
    readonly region: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly pathStyle: boolean;
  } | null;
  readonly registryGatewayUrl: string | null;
  readonly faces: {
    readonly endpoint: string;
    readonly secretId: string;
    readonly secretKey: string;
    readonly ruleId: string;
  } | null;
  readonly ocr: { readonly baseUrl: string; readonly appId: string; readonly appSecret: string } | null;
};

type Environment = Readonly<Record<string, string | undefined>>;

const TENCENT_FACE = 'https://faceid.tencentcloudapi.com';
const WECHAT_API = 'https://api.weixin.qq.com';

/** Names of settings that only make sense together, and those that may join them. */
const OUTSIDE_SETTINGS = {
  s3: {
    needed: ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
    optional: ['S3_PATH_STYLE'],
  },
  faces: {
    needed: ['TENCENT_FACE_SECRET_ID', 'TENCENT_FACE_SECRET_KEY', 'TENCENT_FACE_RULE_ID'],
    optional: ['TENCENT_FACE_ENDPOINT'],
  },
  ocr: { needed: ['WECHAT_OCR_APP_ID', 'WECHAT_OCR_APP_SECRET'], optional: ['WECHAT_API_BASE_URL'] },
} as const;

const fault = (code: keyof typeof outsideSettingsTexts, params: Readonly<Record<string, string>>) =>
  new StartFault(code, outsideSettingsTexts[code], params);

const value = (environment: Environment, name: string): string => environment[name]?.trim() ?? '';

/** Whether a group is set: all of what it needs is there. None of it is "not set", a part of it a fault. */
function isSet(environment: Environment, group: keyof typeof OUTSIDE_SETTINGS): boolean {
  const { needed, optional } = OUTSIDE_SETTINGS[group];
  const there = (name: string) => value(environment, name) !== '';
  const given = [...needed, ...optional].filter(there);
  const missing = needed.filter((name) => !there(name));
  if (given.length === 0) return false;
  if (missing.length > 0)
    throw fault('settings.incomplete', { given: given.join(', '), missing: missing.join(', ') });
  return true;
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

function readS3(environment: Environment): OutsideSettings['s3'] {
  if (!isSet(environment, 's3')) return null;
  const bucket = value(environment, 'S3_BUCKET');
  if (!BUCKET.test(bucket))
    throw fault('settings.value', { setting: 'S3_BUCKET', form: 'a-z 0-9 . - (3–63)' });
  const pathStyle = value(environment, 'S3_PATH_STYLE') || 'false';
  if (!/^(true|false)$/.test(pathStyle))
    throw fault('settings.value', { setting: 'S3_PATH_STYLE', form: 'true / false' });
  return {
    endpoint: outsideAddress('S3_ENDPOINT', value(environment, 'S3_ENDPOINT')),
    bucket,
    region: value(environment, 'S3_REGION'),
    accessKeyId: value(environment, 'S3_ACCESS_KEY_ID'),
    secretAccessKey: value(environment, 'S3_SECRET_ACCESS_KEY'),
    pathStyle: pathStyle === 'true',
  };
}

function readFaces(environment: Environment): OutsideSettings['faces'] {
  if (!isSet(environment, 'faces')) return null;
  const endpoint = value(environment, 'TENCENT_FACE_ENDPOINT') || TENCENT_FACE;
  return {
    endpoint: outsideAddress('TENCENT_FACE_ENDPOINT', endpoint),
    secretId: value(environment, 'TENCENT_FACE_SECRET_ID'),
    secretKey: value(environment, 'TENCENT_FACE_SECRET_KEY'),
    ruleId: value(environment, 'TENCENT_FACE_RULE_ID'),
  };
}

function readOcr(environment: Environment): OutsideSettings['ocr'] {
  if (!isSet(environment, 'ocr')) return null;
  const baseUrl = value(environment, 'WECHAT_API_BASE_URL') || WECHAT_API;
  return {
    baseUrl: outsideAddress('WECHAT_API_BASE_URL', baseUrl),
    appId: value(environment, 'WECHAT_OCR_APP_ID'),
    appSecret: value(environment, 'WECHAT_OCR_APP_SECRET'),
  };
}

function readRegistry(environment: Environment): string | null {
  const [csv, gateway] = [value(environment, 'REGISTRY_CSV'), value(environment, 'REGISTRY_GATEWAY_URL')];
  if (csv !== '' && gateway !== '')
    throw fault('settings.both', { one: 'REGISTRY_CSV', other: 'REGISTRY_GATEWAY_URL' });
  return gateway || null;
}

/**
 * Reads the settings of the file store, the registry gateway, the face check and the reader of papers. Faults:
 * `settings.incomplete` (half of a group), `settings.both`, `settings.value`, `outside.address`.
 */
export const readOutsideSettings = (environment: Environment): OutsideSettings => ({
  s3: readS3(environment),
  registryGatewayUrl: readRegistry(environment),
  faces: readFaces(environment),
  ocr: readOcr(environment),
});
