import { randomBytes } from 'node:crypto';
import {
  type ApiCall,
  type ApiError,
  type ApiRead,
  type AppCredentials,
  businessLicenceCall,
  idCardCall,
  OCR_MOST_BYTES,
  type OcrPicture,
  readBusinessLicence,
  readIdCard,
} from '@ruzhu/wechat';
import type { HttpOut } from '../../ports/http-out.ts';
import type { Log } from '../../ports/log.ts';
import type { Ocr, OcrAnswer, OcrKind, OcrReadings } from '../../ports/ocr.ts';
import { accessTokens } from './access-tokens.ts';
import { askAt } from './ask.ts';
import { idCardReading, licenceReading } from './readings.ts';

export type WechatOcr = AppCredentials & {
  readonly baseUrl: string;
  readonly out: HttpOut;
  readonly log: Log;
  /** Makes a JPEG smaller than so many bytes; `null` when it cannot be. */
  readonly shrink: (jpeg: Uint8Array, mostBytes: number) => Promise<Uint8Array | null>;
  readonly timeoutMs?: number;
  /** Milliseconds since 1970 by the real clock: tokens end by the platform's. */
  readonly now?: () => number;
};

/** How a kind of paper is asked for, and how the answer becomes ours; `null` is a picture without that paper. */
type Reader<Kind extends OcrKind> = {
  readonly call: (token: string, picture: OcrPicture) => ApiCall;
  readonly read: (json: string) => ApiRead<OcrReadings[Kind] | null>;
};

const mapped = <From, To>(read: ApiRead<From>, map: (value: From) => To): ApiRead<To> =>
  read.ok ? { ok: true, value: map(read.value) } : read;

const READERS: { readonly [Kind in OcrKind]: Reader<Kind> } = {
  businessLicence: {
    call: businessLicenceCall,
    read: (json) => mapped(readBusinessLicence(json), licenceReading),
  },
  idCard: { call: idCardCall, read: (json) => mapped(readIdCard(json), idCardReading) },
};

/**
 * Reads papers by WeChat's own interfaces (`/cv/ocr/bizlicense`, `/cv/ocr/idcard`), as an account of the operator's that
 * may use them: 100 calls a day are free. A picture of 2 MB or more is made smaller first. A token that the platform no
 * longer takes is fetched anew once. Whatever else goes wrong is `unavailable`.
 */
export function wechatOcr(options: WechatOcr): Ocr {
  const { baseUrl, out, log, shrink, timeoutMs = 15_000, now = Date.now } = options;
  const ask = askAt(baseUrl, out, timeoutMs);
  const tokens = accessTokens(options, ask, now);

  const refusal = (kind: OcrKind, { errcode, means }: ApiError) => {
    if (means.act === 'picture') return 'unreadable';
    log.warn('Papers cannot be read', { kind, errcode, act: means.act });
    return 'unavailable';
  };

  const once = async <Kind extends OcrKind>(kind: Kind, jpeg: Uint8Array) => {
    const token = await tokens.current();
    const picture = { jpeg, boundary: `ruzhu${randomBytes(24).toString('hex')}` };
    const read = READERS[kind].read(await ask(READERS[kind].call(token, picture)));
    const isStale = !read.ok && read.error.means.act === 'token';
    if (isStale) tokens.refused(token);
    return { read, isStale };
  };

  const ocr = async <Kind extends OcrKind>(kind: Kind, jpeg: Uint8Array): Promise<OcrAnswer<Kind>> => {
    const small = jpeg.length > OCR_MOST_BYTES ? await shrink(jpeg, OCR_MOST_BYTES) : jpeg;
    if (small === null) return 'unreadable';
    const first = await once(kind, small);
    const { read } = first.isStale ? await once(kind, small) : first;
    if (!read.ok) return refusal(kind, read.error);
    return read.value === null ? 'unreadable' : { fields: read.value };
  };

  return {
    connected: true,
    read: async (kind, jpeg) => {
      try {
        return await ocr(kind, jpeg);
      } catch (fault) {
        log.warn('Papers cannot be read', { kind, why: fault instanceof Error ? fault.name : 'unknown' });
        return 'unavailable';
      }
    },
  };
}
