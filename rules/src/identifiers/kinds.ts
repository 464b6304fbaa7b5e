/**
 * Every kind of identifier by name, for whoever works through all of them: tables in the console, tests, benches. A field
 * that knows its kind imports the parser itself, so that a page carries no table it does not need.
 */
import type { Words } from '../texts.ts';
import { appIdRefusals, parseAppId } from './app-id.ts';
import { bankCardRefusals, parseBankCard } from './bank-card.ts';
import { cnapsRefusals, parseCnaps } from './cnaps.ts';
import { corporateAccountRefusals, parseCorporateAccount } from './corporate-account.ts';
import { deviceFilingRefusals, parseDeviceFiling } from './device-filing.ts';
import { drugLicenceRefusals, parseDrugLicence } from './drug-licence.ts';
import { foodOperationLicenceRefusals, parseFoodOperationLicence } from './food-operation-licence.ts';
import { foodProductionLicenceRefusals, parseFoodProductionLicence } from './food-production-licence.ts';
import { hkMacauPermitRefusals, parseHkMacauPermit } from './hk-macau-permit.ts';
import { icpFilingRefusals, parseIcpFiling } from './icp-filing.ts';
import { landlineRefusals, parseLandline } from './landline.ts';
import { mobileRefusals, parseMobile } from './mobile.ts';
import { organisationCodeRefusals, parseOrganisationCode } from './organisation-code.ts';
import { parsePassport, passportRefusals } from './passport.ts';
import {
  formerPermanentResidencePermitRefusals,
  parseFormerPermanentResidencePermit,
  parsePermanentResidencePermit,
  permanentResidencePermitRefusals,
} from './permanent-residence-permit.ts';
import { parsePrepackagedFoodFiling, prepackagedFoodFilingRefusals } from './prepackaged-food-filing.ts';
import { parsePsbFiling, psbFilingRefusals } from './psb-filing.ts';
import { parsePublicationLicence, publicationLicenceRefusals } from './publication-licence.ts';
import type { Parse } from './reading.ts';
import { parseRegistrationNumber, registrationNumberRefusals } from './registration-number.ts';
import { parseResidencePermit, residencePermitRefusals } from './residence-permit.ts';
import { parseResidentId, residentIdRefusals } from './resident-id.ts';
import { parseServiceNumber, serviceNumberRefusals } from './service-number.ts';
import { parseTaiwanPermit, taiwanPermitRefusals } from './taiwan-permit.ts';
import { parseTaxpayerNumber, taxpayerNumberRefusals } from './taxpayer-number.ts';
import { parseTelecomLicence, telecomLicenceRefusals } from './telecom-licence.ts';
import { parseTrademarkNumber, trademarkNumberRefusals } from './trademark-number.ts';
import { parseUscc, usccRefusals } from './uscc.ts';
import {
  parseVatInvoiceCode,
  parseVatInvoiceNumber,
  vatInvoiceCodeRefusals,
  vatInvoiceNumberRefusals,
} from './vat-invoice.ts';

/**
 * `refusals` are the codes `parse` can give; `example` is a value that passes and belongs to nobody, or one printed in a
 * standard.
 */
export type IdentifierKind = {
  readonly label: Words;
  readonly parse: Parse<string, unknown>;
  readonly refusals: readonly string[];
  readonly example: string;
};

const kind = (
  parse: Parse<string, unknown>,
  refusals: readonly string[],
  zh: string,
  en: string,
  example: string,
): IdentifierKind => ({
  label: { zh, en },
  parse,
  refusals,
  example,
});

export const identifierKinds = {
  uscc: kind(parseUscc, usccRefusals, '统一社会信用代码', 'Unified social credit code', '91350100M000100Y43'),
  business_reg_no_15: kind(
    parseRegistrationNumber,
    registrationNumberRefusals,
    '营业执照注册号',
    'Registration number',
    '460323600000010',
  ),
  org_code: kind(
    parseOrganisationCode,
    organisationCodeRefusals,
    '组织机构代码',
    'Organisation code',
    'MA5YY0010',
  ),
  resident_id: kind(
    parseResidentId,
    residentIdRefusals,
    '居民身份证号',
    'Resident identity number',
    '11010519491231002X',
  ),
  gat_residence_permit: kind(
    parseResidencePermit,
    residencePermitRefusals,
    '港澳台居民居住证号',
    'Residence permit for Hong Kong, Macao and Taiwan residents',
    '830000190203040032',
  ),
  foreign_pr_new: kind(
    parsePermanentResidencePermit,
    permanentResidencePermitRefusals,
    '外国人永久居留身份证号',
    'Permanent residence card',
    '932682198501010017',
  ),
  foreign_pr_old: kind(
    parseFormerPermanentResidencePermit,
    formerPermanentResidencePermitRefusals,
    '外国人永久居留身份证号（2017 版）',
    'Permanent residence card of 2017',
    'KAZ110090123105',
  ),
  hk_macau_permit: kind(
    parseHkMacauPermit,
    hkMacauPermitRefusals,
    '港澳居民来往内地通行证号',
    'Mainland travel permit for Hong Kong and Macao residents',
    'H00000000',
  ),
  taiwan_permit: kind(
    parseTaiwanPermit,
    taiwanPermitRefusals,
    '台湾居民来往大陆通行证号',
    'Mainland travel permit for Taiwan residents',
    '00000000',
  ),
  passport_cn: kind(parsePassport, passportRefusals, '中国护照号', 'Chinese passport', 'E00000000'),
  mobile_cn: kind(parseMobile, mobileRefusals, '手机号', 'Mobile number', '13300000000'),
  landline_cn: kind(parseLandline, landlineRefusals, '固定电话', 'Fixed line', '0898-66660000-801'),
  service_400: kind(parseServiceNumber, serviceNumberRefusals, '400 电话', '400 number', '4008001234'),
  bank_card: kind(parseBankCard, bankCardRefusals, '银行卡号', 'Bank card', '6200000000000005'),
  cnaps: kind(parseCnaps, cnapsRefusals, '联行号', 'CNAPS routing number', '102100099996'),
  food_operation_license: kind(
    parseFoodOperationLicence,
    foodOperationLicenceRefusals,
    '食品经营许可证编号',
    'Food operation licence',
    'JY14603239999991',
  ),
  food_production_license: kind(
    parseFoodProductionLicence,
    foodProductionLicenceRefusals,
    '食品生产许可证编号',
    'Food production licence',
    'SC10346032399993',
  ),
  prepackaged_food_filing: kind(
    parsePrepackagedFoodFiling,
    prepackagedFoodFilingRefusals,
    '预包装食品销售备案编号',
    'Filing for prepackaged food',
    'YB24603239999993',
  ),
  telecom_license: kind(
    parseTelecomLicence,
    telecomLicenceRefusals,
    '增值电信业务经营许可证编号',
    'Telecommunications licence',
    'B2-20100001',
  ),
  icp_filing: kind(parseIcpFiling, icpFilingRefusals, 'ICP 备案号', 'ICP filing', '琼ICP备00000000号-1'),
  psb_filing: kind(
    parsePsbFiling,
    psbFilingRefusals,
    '公安备案号',
    'Public security filing',
    '琼公网安备46032300000000号',
  ),
  medical_device_operation_filing: kind(
    parseDeviceFiling,
    deviceFilingRefusals,
    '第二类医疗器械经营备案编号',
    'Class II device operation filing',
    '琼三沙食药监械经营备20200001号',
  ),
  drug_operation_license: kind(
    parseDrugLicence,
    drugLicenceRefusals,
    '药品经营许可证编号',
    'Drug operation licence',
    '琼AA898000001',
  ),
  publication_license: kind(
    parsePublicationLicence,
    publicationLicenceRefusals,
    '出版物经营许可证编号',
    'Publication licence',
    '新出发琼零字第0001号',
  ),
  taxpayer_id: kind(
    parseTaxpayerNumber,
    taxpayerNumberRefusals,
    '纳税人识别号',
    'Taxpayer number',
    '91350100M000100Y43',
  ),
  vat_invoice_number: kind(
    parseVatInvoiceNumber,
    vatInvoiceNumberRefusals,
    '发票号码',
    'VAT invoice number',
    '25462000000012345678',
  ),
  vat_invoice_code: kind(
    parseVatInvoiceCode,
    vatInvoiceCodeRefusals,
    '发票代码',
    'VAT invoice code',
    '046001900111',
  ),
  corporate_account: kind(
    parseCorporateAccount,
    corporateAccountRefusals,
    '对公账号',
    'Corporate account',
    '100000000000',
  ),
  trademark_number: kind(
    parseTrademarkNumber,
    trademarkNumberRefusals,
    '商标注册号',
    'Trademark registration number',
    '12345678',
  ),
  app_id: kind(parseAppId, appIdRefusals, 'AppID', 'AppID', 'wx0123456789abcdef'),
} satisfies Readonly<Record<string, IdentifierKind>>;

export type IdentifierKindName = keyof typeof identifierKinds;
