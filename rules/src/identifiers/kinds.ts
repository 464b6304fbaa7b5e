/**
 * Every kind of identifier by name, for whoever works through all of them: tables in the console, tests, benches. A field
 * that knows its kind imports the parser itself, so that a page carries no table it does not need.
 */
import type { Words } from '../texts.ts';
import { parseAppId } from './app-id.ts';
import { parseBankCard } from './bank-card.ts';
import { parseCnaps } from './cnaps.ts';
import { parseCorporateAccount } from './corporate-account.ts';
import { parseDeviceFiling } from './device-filing.ts';
import { parseDrugLicence } from './drug-licence.ts';
import { parseFoodOperationLicence } from './food-operation-licence.ts';
import { parseFoodProductionLicence } from './food-production-licence.ts';
import { parseHkMacauPermit } from './hk-macau-permit.ts';
import { parseIcpFiling } from './icp-filing.ts';
import { parseLandline } from './landline.ts';
import { parseMobile } from './mobile.ts';
import { parseOrganisationCode } from './organisation-code.ts';
import { parsePassport } from './passport.ts';
import {
  parseFormerPermanentResidencePermit,
  parsePermanentResidencePermit,
} from './permanent-residence-permit.ts';
import { parsePrepackagedFoodFiling } from './prepackaged-food-filing.ts';
import { parsePsbFiling } from './psb-filing.ts';
import { parsePublicationLicence } from './publication-licence.ts';
import type { Parse } from './reading.ts';
import { parseRegistrationNumber } from './registration-number.ts';
import { parseResidencePermit } from './residence-permit.ts';
import { parseResidentId } from './resident-id.ts';
import { parseServiceNumber } from './service-number.ts';
import { parseTaiwanPermit } from './taiwan-permit.ts';
import { parseTaxpayerNumber } from './taxpayer-number.ts';
import { parseTelecomLicence } from './telecom-licence.ts';
import { parseTrademarkNumber } from './trademark-number.ts';
import { parseUscc } from './uscc.ts';
import { parseVatInvoiceCode, parseVatInvoiceNumber } from './vat-invoice.ts';

/** `example` is a value that passes and belongs to nobody, or one printed in a standard. */
export type IdentifierKind = {
  readonly label: Words;
  readonly parse: Parse<string, unknown>;
  readonly example: string;
};

const kind = (parse: Parse<string, unknown>, zh: string, en: string, example: string): IdentifierKind => ({
  label: { zh, en },
  parse,
  example,
});

export const identifierKinds = {
  uscc: kind(parseUscc, '统一社会信用代码', 'Unified social credit code', '91350100M000100Y43'),
  business_reg_no_15: kind(
    parseRegistrationNumber,
    '营业执照注册号',
    'Registration number',
    '460323600000010',
  ),
  org_code: kind(parseOrganisationCode, '组织机构代码', 'Organisation code', 'MA5YY0010'),
  resident_id: kind(parseResidentId, '居民身份证号', 'Resident identity number', '11010519491231002X'),
  gat_residence_permit: kind(
    parseResidencePermit,
    '港澳台居民居住证号',
    'Residence permit for Hong Kong, Macao and Taiwan residents',
    '830000190203040032',
  ),
  foreign_pr_new: kind(
    parsePermanentResidencePermit,
    '外国人永久居留身份证号',
    'Permanent residence card',
    '932682198501010017',
  ),
  foreign_pr_old: kind(
    parseFormerPermanentResidencePermit,
    '外国人永久居留身份证号（2017 版）',
    'Permanent residence card of 2017',
    'KAZ110090123105',
  ),
  hk_macau_permit: kind(
    parseHkMacauPermit,
    '港澳居民来往内地通行证号',
    'Mainland travel permit for Hong Kong and Macao residents',
    'H00000000',
  ),
  taiwan_permit: kind(
    parseTaiwanPermit,
    '台湾居民来往大陆通行证号',
    'Mainland travel permit for Taiwan residents',
    '00000000',
  ),
  passport_cn: kind(parsePassport, '中国护照号', 'Chinese passport', 'E00000000'),
  mobile_cn: kind(parseMobile, '手机号', 'Mobile number', '13300000000'),
  landline_cn: kind(parseLandline, '固定电话', 'Fixed line', '0898-66660000-801'),
  service_400: kind(parseServiceNumber, '400 电话', '400 number', '4008001234'),
  bank_card: kind(parseBankCard, '银行卡号', 'Bank card', '6200000000000005'),
  cnaps: kind(parseCnaps, '联行号', 'CNAPS routing number', '102100099996'),
  food_operation_license: kind(
    parseFoodOperationLicence,
    '食品经营许可证编号',
    'Food operation licence',
    'JY14603239999991',
  ),
  food_production_license: kind(
    parseFoodProductionLicence,
    '食品生产许可证编号',
    'Food production licence',
    'SC10346032399993',
  ),
  prepackaged_food_filing: kind(
    parsePrepackagedFoodFiling,
    '预包装食品销售备案编号',
    'Filing for prepackaged food',
    'YB24603239999993',
  ),
  telecom_license: kind(
    parseTelecomLicence,
    '增值电信业务经营许可证编号',
    'Telecommunications licence',
    'B2-20100001',
  ),
  icp_filing: kind(parseIcpFiling, 'ICP 备案号', 'ICP filing', '琼ICP备00000000号-1'),
  psb_filing: kind(parsePsbFiling, '公安备案号', 'Public security filing', '琼公网安备46032300000000号'),
  medical_device_operation_filing: kind(
    parseDeviceFiling,
    '第二类医疗器械经营备案编号',
    'Class II device operation filing',
    '琼三沙食药监械经营备20200001号',
  ),
  drug_operation_license: kind(
    parseDrugLicence,
    '药品经营许可证编号',
    'Drug operation licence',
    '琼AA898000001',
  ),
  publication_license: kind(
    parsePublicationLicence,
    '出版物经营许可证编号',
    'Publication licence',
    '新出发琼零字第0001号',
  ),
  taxpayer_id: kind(parseTaxpayerNumber, '纳税人识别号', 'Taxpayer number', '91350100M000100Y43'),
  vat_invoice_number: kind(parseVatInvoiceNumber, '发票号码', 'VAT invoice number', '25462000000012345678'),
  vat_invoice_code: kind(parseVatInvoiceCode, '发票代码', 'VAT invoice code', '046001900111'),
  corporate_account: kind(parseCorporateAccount, '对公账号', 'Corporate account', '100000000000'),
  trademark_number: kind(parseTrademarkNumber, '商标注册号', 'Trademark registration number', '12345678'),
  app_id: kind(parseAppId, 'AppID', 'AppID', 'wx0123456789abcdef'),
} satisfies Readonly<Record<string, IdentifierKind>>;

export type IdentifierKindName = keyof typeof identifierKinds;
