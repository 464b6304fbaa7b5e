import type { RefusalTexts } from '@ruzhu/rules';

const REGISTER = {
  zh: '改正后重新启动；列为 code,name,legalRepName,legalRepIdHash,status',
  en: 'Correct it and start again; the columns are code,name,legalRepName,legalRepIdHash,status',
};

/** What is said when the register that an operator loads cannot be used. */
export const registryTexts = {
  'registry.file': {
    zh: '登记信息文件 {file} 打不开：{reason}',
    en: 'The register {file} cannot be opened: {reason}',
    fix: {
      zh: '改正 REGISTRY_CSV，或去掉它，由审核员核对',
      en: 'Correct REGISTRY_CSV, or unset it and let reviewers compare',
    },
  },
  'registry.csv': {
    zh: '登记信息文件 {file} 不是完整的 CSV：{reason}',
    en: 'The register {file} is no complete CSV: {reason}',
    fix: REGISTER,
  },
  'registry.columns': {
    zh: '登记信息文件 {file} 缺少列：{missing}',
    en: 'The register {file} lacks columns: {missing}',
    fix: REGISTER,
  },
  'registry.line': {
    zh: '登记信息文件 {file} 第 {line} 行缺少代码或名称，或状态、散列不对',
    en: 'Line {line} of the register {file} lacks a code or name, or its status or hash is none',
    fix: {
      zh: '状态写 active 或 cancelled（存续、注销、吊销也可以），散列为 64 位十六进制',
      en: 'The status is active or cancelled, the hash 64 hexadecimal digits',
    },
  },
} satisfies RefusalTexts;
