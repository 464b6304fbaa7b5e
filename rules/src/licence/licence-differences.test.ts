import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { licenceTexts } from './licence.texts.ts';
import { type LicenceFields, licenceDifferences, refusalOfDifference } from './licence-differences.ts';

const typed: LicenceFields = {
  entityName: '成都云鹿（餐饮）有限公司',
  licenceNumber: '91460000MA5TFAKE07',
  legalRepName: '王伟',
  establishedOn: '2021-03-15',
  validUntil: '长期',
  address: '成都市武侯区云鹿路 1 号',
};
const refusals = (onLicence: LicenceFields) => licenceDifferences(typed, onLicence).map(refusalOfDifference);

describe('typed and printed', () => {
  test('agree when only the print differs', () => {
    expect(
      licenceDifferences(typed, {
        entityName: '成都云鹿(餐饮)有限公司',
        licenceNumber: '9146 0000 ma5t fake 07',
        legalRepName: '王 伟',
        establishedOn: '2021年03月15日',
        validUntil: '长期有效',
        address: '成都市武侯区云鹿路1号',
      }),
    ).toEqual([]);
  });

  test('are not compared where one side is silent', () => {
    expect(licenceDifferences(typed, {})).toEqual([]);
    expect(licenceDifferences({}, typed)).toEqual([]);
    expect(licenceDifferences(typed, { entityName: '  ' })).toEqual([]);
  });

  test.each([
    [
      { licenceNumber: '91460000MA5TFAKE87' },
      'licenceNumber',
      'licence.differs',
      { position: 17, onLicence: '8', typed: '0' },
    ],
    [{ licenceNumber: '9146 0000 MA5T FAKE 87' }, 'licenceNumber', 'licence.differs', { position: 17 }],
    [{ licenceNumber: '91460000MA5TFAKE0' }, 'licenceNumber', 'licence.differs_whole', {}],
    [
      { entityName: '成都云鹿(食品)有限公司' },
      'entityName',
      'licence.differs',
      { position: 6, onLicence: '食', typed: '餐' },
    ],
    [{ entityName: '成都 云鹿(食品)有限公司' }, 'entityName', 'licence.differs', { position: 6 }],
    [{ entityName: '成都云鹿（餐饮）有限公司武侯分公司' }, 'entityName', 'licence.differs_whole', {}],
    [{ legalRepName: '王玮' }, 'legalRepName', 'licence.differs_whole', { typed: '王伟', onLicence: '王玮' }],
    [{ establishedOn: '2021-03-16' }, 'establishedOn', 'licence.differs_whole', { onLicence: '2021-03-16' }],
    [{ validUntil: '2041-03-14' }, 'validUntil', 'licence.differs_whole', { typed: '长期' }],
    [{ address: '成都市武侯区云鹿路2号' }, 'address', 'licence.differs', { onLicence: '2', typed: '1' }],
  ] as const)('%j differs at %s: %s', (onLicence, path, code, params) => {
    expect(refusals(onLicence)).toMatchObject([{ path, code, params }]);
  });

  test('are all told, in the order of the licence', () => {
    const found = refusals({ validUntil: '2041-03-14', licenceNumber: 'X', entityName: '别的公司' });
    expect(found.map(({ path }) => path)).toEqual(['licenceNumber', 'entityName', 'validUntil']);
  });

  test('never differ from themselves, and unreadable dates are compared as text', () => {
    const field = fc.record(
      { entityName: fc.string(), licenceNumber: fc.string(), validUntil: fc.string(), address: fc.string() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(field, (fields) => {
        expect(licenceDifferences(fields, fields)).toEqual([]);
      }),
    );
    expect(licenceDifferences({ establishedOn: '不详' }, { establishedOn: '不 详' })).toEqual([]);
    expect(licenceDifferences({ establishedOn: '不详' }, { establishedOn: '2021-03-15' }).length).toBe(1);
  });
});

test('the sentences of a difference have what they need', () => {
  expect(Object.keys(licenceTexts)).toEqual(
    expect.arrayContaining(['licence.differs', 'licence.differs_whole']),
  );
});
