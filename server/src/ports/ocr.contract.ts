import { describe, expect, test } from 'vitest';
import type { Ocr } from './ocr.ts';

/** A reader with three pictures: a licence and the front of an identity card that it knows, and one without a paper. */
export type OcrOutside = {
  readonly ocr: Ocr;
  readonly licence: Uint8Array;
  readonly idCard: Uint8Array;
  readonly nothing: Uint8Array;
  readonly breakDown: () => void;
};

/** What every connected reader keeps. */
export function ocrContract(name: string, make: () => Promise<OcrOutside>): void {
  describe(`${name} as a reader of papers`, () => {
    test('reads a licence in the fields that are compared with what was typed', async () => {
      const { ocr, licence } = await make();
      expect(ocr.connected).toBe(true);
      expect(await ocr.read('businessLicence', licence)).toEqual({
        fields: {
          entityName: '中沙示例有限公司',
          licenceNumber: '91460323MA5YY007X1',
          legalRepName: '王小明',
          establishedOn: '2021-03-15',
          validFrom: '2021-03-15',
          validUntil: '长期',
          address: '中沙群岛示例路 1 号',
          businessScope: '食品销售',
          registeredCapital: '壹佰万元整',
          enterpriseType: '有限责任公司',
        },
      });
    });

    test('reads the front of an identity card', async () => {
      const { ocr, idCard } = await make();
      expect(await ocr.read('idCard', idCard)).toEqual({
        fields: { side: 'front', name: '王小明', idNumber: '46003919800101003X', address: '中沙群岛' },
      });
    });

    test('a picture without a paper, or with another one, is unreadable', async () => {
      const { ocr, nothing, licence } = await make();
      expect(await ocr.read('businessLicence', nothing)).toBe('unreadable');
      expect(await ocr.read('idCard', licence)).toBe('unreadable');
    });

    test('a reader that is down is unavailable and throws nothing', async () => {
      const { ocr, licence, breakDown } = await make();
      await ocr.read('businessLicence', licence);
      breakDown();
      expect(await ocr.read('businessLicence', licence)).toBe('unavailable');
    });
  });
}

/** What a reader keeps that is not connected. */
export function absentOcrContract(name: string, make: () => Ocr): void {
  test(`${name} claims to have read nothing`, async () => {
    const ocr = make();
    expect(ocr.connected).toBe(false);
    expect(await ocr.read('businessLicence', Uint8Array.from([0xff, 0xd8, 0xff]))).toBe('unavailable');
    expect(await ocr.read('idCard', new Uint8Array())).toBe('unavailable');
  });
}
