import { type ApiRead, readApiAnswer, textOf } from '../api/api-answer.ts';
import type { ApiCall } from '../api/api-call.ts';
import { type OcrPicture, pictureCall } from './picture-call.ts';

/** What was read of a business licence, as it is printed; `null` is what is not on it. */
export type OcrBusinessLicence = {
  /** 统一社会信用代码 or 注册号. */
  readonly registrationNumber: string | null;
  /** 编号 of the sheet itself. */
  readonly serial: string | null;
  readonly enterpriseName: string | null;
  readonly legalRepresentative: string | null;
  readonly typeOfOrganization: string | null;
  readonly typeOfEnterprise: string | null;
  readonly address: string | null;
  readonly businessScope: string | null;
  readonly registeredCapital: string | null;
  readonly paidInCapital: string | null;
  readonly validPeriod: string | null;
  readonly registeredDate: string | null;
};

/** Reads a business licence. Source: developers.weixin.qq.com/doc/service/api/openpoc/ocr/api_bizlicenseocr. */
export const businessLicenceCall = (accessToken: string, picture: OcrPicture): ApiCall =>
  pictureCall('/cv/ocr/bizlicense', accessToken, picture);

export const readBusinessLicence = (json: string): ApiRead<OcrBusinessLicence> =>
  readApiAnswer(json, (told) => ({
    registrationNumber: textOf(told, 'reg_num'),
    serial: textOf(told, 'serial'),
    enterpriseName: textOf(told, 'enterprise_name'),
    legalRepresentative: textOf(told, 'legal_representative'),
    typeOfOrganization: textOf(told, 'type_of_organization'),
    typeOfEnterprise: textOf(told, 'type_of_enterprise'),
    address: textOf(told, 'address'),
    businessScope: textOf(told, 'business_scope'),
    registeredCapital: textOf(told, 'registered_capital'),
    paidInCapital: textOf(told, 'paid_in_capital'),
    validPeriod: textOf(told, 'valid_period'),
    registeredDate: textOf(told, 'registered_date'),
  }));
