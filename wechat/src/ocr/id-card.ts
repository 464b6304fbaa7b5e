import { type ApiRead, readApiAnswer, textOf } from '../api/api-answer.ts';
import type { ApiCall } from '../api/api-call.ts';
import { type OcrPicture, pictureCall } from './picture-call.ts';

/** What was read of a resident identity card; `null` is what is not on this side. */
export type OcrIdCard =
  | {
      readonly side: 'front';
      readonly name: string | null;
      readonly number: string | null;
      readonly address: string | null;
      readonly gender: string | null;
      readonly nationality: string | null;
    }
  /** `20170101-20270101`, or `20170101-长期`. */
  | { readonly side: 'back'; readonly validDate: string | null };

/** Reads an identity card. Source: developers.weixin.qq.com/doc/service/api/openpoc/ocr/api_idcardocr. */
export const idCardCall = (accessToken: string, picture: OcrPicture): ApiCall =>
  pictureCall('/cv/ocr/idcard', accessToken, picture);

export const readIdCard = (json: string): ApiRead<OcrIdCard> =>
  readApiAnswer<OcrIdCard>(json, (told) => {
    if (told.type === 'Back') return { side: 'back', validDate: textOf(told, 'valid_date') };
    if (told.type !== 'Front') return null;
    return {
      side: 'front',
      name: textOf(told, 'name'),
      number: textOf(told, 'id'),
      address: textOf(told, 'addr'),
      gender: textOf(told, 'gender'),
      nationality: textOf(told, 'nationality'),
    };
  });
